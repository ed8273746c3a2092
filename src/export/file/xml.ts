// Text made safe for XML 1.0: signs that markup is made of as references, and what no XML file may
// hold left out. Example: "a<b\u0000" is "a&lt;b".

/** Text without the characters that XML 1.0 (section 2.2) cannot hold. */
export function xmlWords(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
}

const REFERENCES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return xmlWords(text).replaceAll(/[&<>"']/gu, (sign) => REFERENCES[sign]!)
}
