// Words that mutations put in: none of them comes from a report. General knowledge and invention.

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
]
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Names of invented people and bodies. */
export const SPEECH = {
  names: [
    'Mira Tolan',
    'Aldo Venn',
    'Pavel Orsk',
    'NORDPRESS',
    'the Ostrel Council',
    'Dana Keld',
    'Ulva Water',
    'Orlo Brandt',
  ],
}

/** Invented places. */
export const PLACES = ['Marn', 'Ostrel', 'Keld', 'Veldoria', 'Dorn', 'the Ulva valley', 'Port Issa']

/** Words that a quotation did not have. */
export const INSERTED = [
  'never',
  'gladly',
  'hardly',
  'secretly',
  'always',
  'weapons',
  'foreign',
  'enemies',
  'quickly',
  'nothing',
]

/** Judging words put before a noun. */
export const HOMES = [
  'deliberate',
  'illegal',
  'deadly',
  'secret',
  'unprecedented',
  'corrupt',
  'armed',
  'failed',
]

/** Statements that no passage has, put at a line's end. */
export const CLAUSES = [
  ' because of a lack of funds',
  ', the largest in the history of the country',
  ', leaving dozens homeless',
  ' after a second explosion',
  ', and the prime minister resigned',
  ' despite warnings from engineers',
  ', which drew wide criticism',
  ' in exchange for money',
  ', killing a child',
  ' for the first time in ten years',
  ', a move that angered neighbouring states',
  ' under pressure from lenders',
]
