// [language, text]; null: unsure. All wordings are invented.
export const cases: readonly (readonly [string | null, string])[] = [
  [
    'en',
    'The river rose again in the night and the people of Marn left their homes for the hills, officials said.',
  ],
  [
    'es',
    'El río volvió a crecer durante la noche y los vecinos de Marn dejaron sus casas para subir a las colinas, según el gobierno.',
  ],
  [
    'fr',
    'La rivière est encore montée dans la nuit et les habitants de Marn ont quitté leurs maisons pour les collines, selon le gouvernement.',
  ],
  [
    'de',
    'Der Fluss ist in der Nacht wieder gestiegen, und die Menschen von Marn haben ihre Häuser verlassen, wie die Regierung mit den Behörden sagte.',
  ],
  [
    'it',
    'Il fiume è salito ancora nella notte e gli abitanti di Marn hanno lasciato le loro case per le colline, secondo il governo della provincia.',
  ],
  [
    'pt',
    'O rio voltou a subir durante a noite e os moradores de Marn deixaram as suas casas para as colinas, segundo o governo, que não deu mais detalhes.',
  ],
  [
    'nl',
    'De rivier is in de nacht weer gestegen en de mensen van Marn hebben hun huizen verlaten, zei de regering, die er niet meer over kwijt wil.',
  ],
  [
    'tr',
    'Nehir gece yine yükseldi ve Marn halkı evlerini terk ederek tepelere çıktı, hükümet bu konuda daha fazla bir açıklama için beklemek gerektiğini dedi, ancak çok kişi var.',
  ],
  [
    'ru',
    'Река снова поднялась за ночь, и жители Марна покинули свои дома, сообщили власти провинции, которые были готовы к этому.',
  ],
  [
    'uk',
    'Річка знову піднялася за ніч, і мешканці Марна залишили свої домівки, повідомили у провінції.',
  ],
  [
    'ar',
    'ارتفع النهر مرة أخرى خلال الليل وغادر سكان المدينة منازلهم إلى التلال، بحسب الحكومة المحلية.',
  ],
  [
    'fa',
    'رودخانه دوباره در شب بالا آمد و مردم شهر خانه‌های خود را ترک کردند، دولت گفت که چند پل بسته است.',
  ],
  ['he', 'הנהר עלה שוב בלילה ותושבי העיר עזבו את בתיהם אל הגבעות, כך נמסר מהממשלה.'],
  ['el', 'Ο ποταμός ανέβηκε ξανά τη νύχτα και οι κάτοικοι άφησαν τα σπίτια τους.'],
  ['zh', '河水在夜间再次上涨，居民离开家园前往山区，政府官员表示情况仍然危险，请大家注意安全。'],
  ['ja', '川の水位は夜のうちに再び上がり、住民は家を離れて丘へ避難したと政府は発表した。'],
  [null, ''],
  [null, 'Marn 12 34'],
  [null, 'Aldo Venn, Mira Sorel, Ostrel Herald, Veldoria Marn Ostrel'],
  [null, '12345 67890 !!! ...'],
  [null, 'ok'],
]
