// More topics, and openings and tails that make sentences of news as long as they are in print:
// 'The road is closed.' and a tail become 'The road is closed, the council said on Monday.'
// Compiled for this project from general knowledge of how news is worded.
import { lines, type Topic } from './news.ts'

const topic = (name: string, heads: string, subs: string, text: string): Topic => ({
  name,
  heads: lines(heads),
  subs: lines(subs),
  lines: lines(text),
})

export const MORE: readonly Topic[] = [
  topic(
    'weather',
    `[Snow|Gales|Heat] to [hit|reach] {region} by {day}
    Coldest {month} night in {n} years recorded at {town}
    Weather warning for {region} extended`,
    `Forecast by region
    Advice for drivers
    Looking ahead`,
    `The {org} has put out an amber warning from {time} on {day} until noon the day after.
    Gusts of up to {nn} kilometres an hour are likely on high ground and along the coast.
    Ferries between {town} and {town2} will not sail before {day}, and {n} flights are cancelled.
    A low of minus {nn2} degrees was measured at the airfield, the coldest reading since {year}.
    {p1}, a forecaster at the {org}, said the front would move east more slowly than first thought.
    Up to {nn} centimetres of snow may fall above {town}, less in the valleys.
    Gritting lorries have been out since {time}, and drivers are asked to leave them room.
    {big} homes were without power at {time}, most of them in {region}.
    Pollen counts stay high until rain arrives late on {day}.
    "{q}," said {p2}, {r2}, who had dug out the car twice by breakfast.
    Rivers are rising but no flood warnings are in force.
    The week ahead looks drier, with sunshine in the west and some fog at night.`,
  ),
  topic(
    'culture',
    `{p1}, [painter|singer|novelist] of {region}, dies at {nn3}
    {town} museum [reopens|to show] [lost|early] works by {l1}
    Review: {l1}'s new [play|album|film] is a [quiet triumph|near miss]`,
    `A life in {town}
    The work
    Legacy
    Verdict`,
    `Born in {town} in {year0}, the family moved to {town2} when the mill closed.
    The first {n} rooms are hung almost to the ceiling, as they were in {year}.
    {l1} never gave interviews, and burned most letters unread.
    Critics were cool at first; the public, as so often, was not.
    There is a scene in the second act, set in a laundry, that nobody who sees it will forget.
    "{q}," {l2} wrote in the catalogue.
    Tickets cost {n} crowns, and entry is free for those under {nn2} on {day} evenings.
    The film runs for {nn} minutes and earns perhaps {nn2} of them.
    {p2}, who played the lead {nn} times, said there had been no better listener.
    An early version of the score turned up in an attic in {town2} last {month}.
    The museum closed in {year} for repairs that were to take {n} months.
    {l1} is survived by {n} children and a parrot.`,
  ),
  topic(
    'technology',
    `{org} [recalls|updates] app after [data leak|outage]
    {region} schools to [ban|test] phones from {month}
    What is [edge memory|a soft key|ring charging]? A short guide`,
    `How it works
    Who is affected
    What users should do`,
    `The fault lay open the names and addresses of {big} customers for {n} days.
    Users should change their passwords and be wary of messages that seem to come from the {org}.
    {p1}, {r1}, said the hole was closed within {n} hours of the first report.
    A patch came out on {day}, but {pct} of devices had yet to install it a week later.
    "{q}," the company said in a post that was later removed.
    The chip does the same sum with {pct} less power, which matters more than its speed.
    {p2}, who teaches computing in {town}, showed the trick to a class of {nn2}.
    The regulator may fine the firm up to {money}, or {pct} of what it earns in a year.
    Prices start at {nn} crowns; the larger model costs twice that.
    Nobody outside the company has tested the claim.
    In our trial the battery lasted {nn2} hours, less than promised.
    Older phones will get the change in {month}, if at all.`,
  ),
  topic(
    'housing',
    `{nn} homes [planned|approved] on old {town} [brickworks|dairy]
    Rents in {town} [up|down] {pct} in a year
    {town} residents [fight|lose fight over] [tower|car park] plan`,
    `Objections
    What the developer says
    Timeline`,
    `The plan, which councillors passed by {nn2} votes to {n}, includes a school, a clinic and {nn} flats for rent.
    Around {nn} people had written to object, most of them about traffic on the hill road.
    Developer {org} said a third of the flats would be let below the market rate for {n} years.
    {p1}, {r1}, told the meeting that the town could not go on growing without drains.
    "{q}," said {p2}, whose garden backs on to the site.
    A two-bedroom flat in {town} now costs {big} crowns a year, against {big} in {town2}.
    Work could begin in {month} and last until {year}, the firm's papers say.
    Bats were found in the kiln, and will be given a tower of their own.
    The council must still agree who pays for the bridge.
    An appeal would go to the ministry, which has {n} weeks to answer.
    Vacant shops on the high street might be turned into flats under a rule of {year}.
    The waiting list for public housing stands at {big} names.`,
  ),
]

/** Clauses before a sentence that begins with one of STARTS. */
export const OPENINGS = lines(`
  As of {time} on {day},
  In a statement late on {day},
  At a news conference in {town},
  For the {n2} time in {n} years,
  According to figures put out by the {org} on {day},
  Speaking after the meeting, {l1} said that
  In {town2}, where the matter was first raised in {year},
  Despite weeks of talks between the {org} and the {org2},
  After a night of heavy rain and little sleep,
  On paper at least,
  While the cause is not yet known,
  Under rules that date from {year},`)

/** First words that may lose their capital. */
export const STARTS = lines(`
  The
  A
  An
  Around
  More
  Some
  It
  There
  They
  No
  Nobody
  Each
  Up
  Work`)

/** Clauses before the full stop. */
export const TAILS = lines(`
  , the {org} said on {day}
  , according to {p3}, {r3}
  , a figure that the {org2} calls too low
  , though {l2} said that this was only part of the story
  , {l1} told a committee of the regional assembly in {month}
  , and more than {nn} people in {town2} have signed a petition against it
  , said a person who was at the meeting and asked not to be named
  , up from {n} in {year}
  , which would make it the largest of its kind in {region}
  , as {outlet} reported last week
  , and that is unlikely to change before {month}
  , a spokesman said by telephone
  , people who had seen the papers said
  , in line with what the {org} had expected
  , at a cost of {money}
  , despite repeated warnings from engineers, residents and two former ministers
  , although neither side would say so in public
  , a document seen by {outlet} shows
  , and the {org} has promised a full account by {day}
  , {l3} said, adding that it was too soon to draw lessons`)
