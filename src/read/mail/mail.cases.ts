// One row for each thing that a mail can hold: what must come out, then the file. Invented people.

export interface MailCase {
  readonly is: string
  readonly bytes: string
  /** Part, title, byline and words of each report. */
  readonly reports: readonly (readonly [
    part: string | null,
    title: string | null,
    byline: string | null,
    text: string,
  ])[]
  readonly rejected?: readonly string[]
}

const mail = (head: string, body: string) =>
  `From: Mira Sorel <m@herald.example>\nSubject: Flood\nDate: Tue, 03 Feb 2032 07:05:00 +0000\n${head}\n${body}`
const mixed = (...parts: readonly string[]) =>
  mail(
    'Content-Type: multipart/mixed; boundary=b\n',
    `${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`,
  )
const flood = (text: string) => [null, 'Flood', 'Mira Sorel', text] as const
const box = (words: string) =>
  `From m@herald.example Tue Feb  3 07:05:00 2032\n${mail('', words)}\n`

export const MAIL_CASES: readonly MailCase[] = [
  {
    is: 'a name that comes in pieces (RFC 2231)',
    bytes: mixed(
      "Content-Type: text/plain;\n name*0*=utf-8''Fl%C3%BCt%20%E2%80%93;\n name*1*=%20Marn.txt\n\nRain in Marn.",
    ),
    reports: [['Flüt – Marn.txt', null, null, 'Rain in Marn.']],
  },
  {
    is: 'a subject whose writer cut a character in two, and several senders',
    bytes: `From: "Sorel, Mira" <m@x.example>, Jon Sild <j@x.example>\nSubject: =?utf-8?B?w6nDqMM=?= =?utf-8?B?oA==?= =?iso-8859-1?Q?_=E9?= b\nMessage-ID: <1@x>\n\nRain.`,
    reports: [[null, 'éèà é b', 'Sorel, Mira, Jon Sild', 'Rain.']],
  },
  {
    is: 'appointments, addresses and signatures, which are no reports',
    bytes: mixed(
      '\nRain.',
      'Content-Type: text/calendar\n\nBEGIN:VCALENDAR',
      'Content-Type: application/octet-stream; name=a.vcf\n\nBEGIN:VCARD',
    ),
    reports: [flood('Rain.')],
    rejected: ['2 parts hold no report: application/octet-stream 1, text/calendar 1'],
  },
  {
    is: 'parts that nothing divides',
    bytes: mail('Content-Type: multipart/mixed\n', 'Rain in Marn.\n'),
    reports: [flood('Rain in Marn.')],
  },
  {
    is: 'an encrypted message',
    bytes: mail(
      'Content-Type: multipart/encrypted; boundary=b\n',
      '--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n',
    ),
    reports: [],
    rejected: ['encrypted: open it in its mail program and save it from there'],
  },
  {
    is: 'a text that is signed in its own lines',
    bytes: mail(
      '',
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nRain in Marn.\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n',
    ),
    reports: [flood('Rain in Marn.')],
  },
  {
    is: 'flowed lines whose last blank is no part of a word, and quoted ones',
    bytes: mail(
      'Content-Type: text/plain; format=flowed; delsp=yes\n',
      'Rain in Ma \nrn and  \nsnow.\n\n> quoted and \n> on\nnot \n> so\n',
    ),
    reports: [flood('Rain in Marn and snow.\n\n> quoted andon\nnot \n> so')],
  },
  {
    is: 'a file of mails',
    bytes:
      box('Rain in Marn.\n\n>From the hills.\n') +
      box('From the dam.\n\nFrom Marn to Ostrel it rained in 2032\nand after.'),
    reports: [
      ['mail 1', 'Flood', 'Mira Sorel', 'Rain in Marn.\n\nFrom the hills.'],
      [
        'mail 2',
        'Flood',
        'Mira Sorel',
        'From the dam.\n\nFrom Marn to Ostrel it rained in 2032\nand after.',
      ],
    ],
  },
]
