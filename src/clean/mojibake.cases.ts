// [text after the rule, text before]; null: the rule may touch nothing. All wordings are invented.
export const cases: readonly (readonly [string | null, string])[] = [
  ['the minister’s café', 'the ministerâ€™s cafÃ©'],
  ['“Hold the dam”', 'â€œHold the damâ€\u009d'],
  ['“Hold the dam”, he said', 'â€œHold the damâ€, he said'],
  ['Marn – Ostrel — Lake', 'Marn â€“ Ostrel â€” Lake'],
  ['wait…', 'waitâ€¦'],
  ['£5 or €6', 'Â£5 or â‚¬6'],
  ['30°C', '30Â°C'],
  ['a\u00a0b', 'aÂ\u00a0b'],
  ['José Müller', 'JosÃ© MÃ¼ller'],
  ['Łódź', 'Å\u0081Ã³dÅº'],
  ['Milošević', 'MiloÅ¡eviÄ‡'],
  ['İzmir', 'Ä°zmir'],
  ['Živko', 'Å½ivko'],
  ['Привет', 'ÐŸÑ€Ð¸Ð²ÐµÑ‚'],
  ['سلام', 'Ø³Ù„Ø§Ù…'],
  ['smile 😀', 'smile ðŸ˜€'],
  ['PARÉ', 'PARÃ‰'],
  ['\ufeffMarn', 'ï»¿Marn'],
  [null, 'The café was full.'],
  [null, 'CAFÉ» and MANHÃ”'],
  [null, 'café…” she said'],
  [null, 'Straß“ und Fuß…'],
  [null, '2×½ litres'],
  [null, 'À « propos », déjà…'],
  [null, 'Łódź, İzmir, Привет'],
  [null, 'IRMÃ… disse'],
  [null, 'São João'],
]

/** Wrong today. */
export const knownFailures: readonly (readonly [string | null, string])[] = [
  // Read as the DOS character set 437, not as windows-1252.
  ['the minister’s', 'the ministerΓÇÖs'],
]
