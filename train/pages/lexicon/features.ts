// Sentence frames of sport, science, opinion, service pieces, situation reports, interviews and the
// lines that any story may hold. {slots} and [a|b] as in news. Compiled for this project.
import { lines, type Topic } from './news.ts'

const topic = (name: string, heads: string, subs: string, text: string): Topic => ({
  name,
  heads: lines(heads),
  subs: lines(subs),
  lines: lines(text),
})

export const FEATURES: readonly Topic[] = [
  topic(
    'sport',
    `{club} {n}-1 {club2}: [late goals|{l1} double] [sink|stun] visitors
    {club} [hold|edge] {club2} in [thriller|cup tie]
    {l1} [out for {n} weeks|signs new deal] at {club}
    {p1} wins stage {n} of the Tour of {region}`,
    `Turning point
    Player ratings
    What they said`,
    `{l1} headed the opener after {n} minutes from a corner by {l2}.
    {club} had {pct} of the ball and {nn} shots, but only {n} on target.
    "{q}," coach {p3} said.
    A crowd of {big} saw the visitors equalise against the run of play.
    {l2} hit the post twice in the second half.
    The win lifts {club} to third, {n} points behind {club2}.
    The referee waved away {n} appeals for a penalty.
    {p1}, who had not scored since {month}, came off the bench with {n} minutes left.
    Rain made the pitch heavy, and both sides lost players to cramp.
    {club2} have now gone {n} games without a win.
    The race broke up on the climb above {town}, where {l1} attacked with {n} kilometres to go.
    {l2} finished {nn} seconds back and keeps the yellow jersey.
    They meet again in {town2} on {day}.
    Goalkeeper {p2} saved from close range to keep the score level at the break.
    {club} play {n} of their last games at home.`,
  ),
  topic(
    'science',
    `[Bats|Eels|Moths] [use|follow] river light to find their way, study finds
    Ancient [harbour|farm|road] found under {town}
    New [battery|cement|sensor] works at minus {nn2} degrees
    Why [lake|peat|forest] soils hold more carbon than thought`,
    `How the study was done
    Limits of the work
    What comes next
    A surprise in the data`,
    `The team fitted {nn} animals with tags that weigh less than a gram.
    Over {n} seasons the researchers took {big} samples from {river}.
    The findings appear in the journal Annals of River Science.
    "{q}," said {p1} of the {org}, who led the work.
    The effect was {pct} stronger in spring than in autumn.
    {p2}, who was not involved, called the result [careful|striking] but said the sample was small.
    Earlier studies had looked only at adults kept indoors.
    The researchers do not yet know why the signal fades after {n} days.
    Layers of silt date the oldest posts to about {year0}.
    Computer models had put the share at {pct}, roughly half of what was measured.
    The work was paid for by the {org2} and took {n} years.
    A second survey begins in {month} with {nn} volunteers.
    Cores drilled from the lake bed show {n} warm spells, each shorter than the last.
    The code and the readings are open to all.
    The device needs no rare metals and can be made on ordinary lines.`,
  ),
  topic(
    'opinion',
    `{region} deserves [better|a straight answer]
    Why I changed my mind about {org}
    [Stop|We must stop] pretending the {town} plan will work
    The quiet [scandal|success] of our [buses|libraries|ports]`,
    `A question of trust
    The other side
    So what should we do?`,
    `I have lived in {town} long enough to remember when the promise was first made.
    There are two ways to read the figures, and neither is kind to the {org}.
    Let us be honest about what {money} buys.
    The usual reply is that nobody complains, but who would they complain to?
    My neighbour {p1} puts it better than I can: "{q}."
    None of this is the fault of the people who drive the buses and mop the floors.
    Ask anyone who has stood in the rain at the {town} stop at {time}.
    It is easy to blame {l2}, and on this occasion it is also right.
    I do not doubt that {p2} means well.
    We have been here before, in {year}, and we learned nothing.
    The argument against is not foolish, and it goes like this.
    A town is more than its car parks.
    If that sounds like nostalgia, look at {town2}, which did the opposite.
    What would it take? Less than you think.
    Until then, I will keep writing, and I hope you will keep asking.`,
  ),
  topic(
    'service',
    `[How to|The easy way to] [bake|make] a [barley loaf|plum tart|lentil stew]
    {n} ways to [save on heating|keep a bike running|sleep better]
    How to [claim|apply for] the {region} travel grant
    The best walks near {town}, and where to eat after`,
    `What you need
    Step by step
    Tips
    What can go wrong
    Cost`,
    `Heat the oven to {nn0} degrees and line a tin with paper.
    Rub the butter into the flour until it looks like [crumbs|wet sand].
    Leave the dough for {n} hours in a warm place, under a cloth.
    You will need {n} plums, stoned, and a spoon of honey.
    Bake for {nn2} minutes, until a skewer comes out clean.
    It keeps for {n} days in a tin and freezes well.
    Start with the chain: a dry chain wears {n} times faster than an oiled one.
    Turn radiators down by one degree and you may save {nn} crowns a year.
    Forms can be had at the town hall in {town} or by post.
    Applications close on {day}, and late ones are not looked at.
    You must have lived in {region} for at least {n} months.
    The path starts behind the church in {town} and follows {river} for {n} kilometres.
    Take care at the stile, which is slippery after rain.
    The inn at {town2} serves soup until {time}.
    {p1}, who has baked for {nn2} years, swears by cold water.
    If the mixture splits, add a spoon of flour and beat hard.`,
  ),
  topic(
    'sitrep',
    `{region}: [Floods|Drought|Cholera|Displacement] - Situation Report No. {n}
    {region} [Emergency|Response] Update #{n}, {month} {year}
    Flash update: [storm|landslide] in {region}`,
    `Highlights
    Situation overview
    Humanitarian response
    Funding
    Health
    Shelter
    Water, sanitation and hygiene`,
    `As of {day}, {big} people have been displaced across {n} districts of {region}.
    Partners have reached {big} people with [food|clean water|shelter kits], {pct} of the target.
    The response plan asks for {money}, of which {pct} has been received.
    Some {nn} schools are used as collective centres.
    Access to {town} remains limited after the bridge at {town2} gave way.
    {nn} suspected cases, including {n} deaths, have been reported since {month}.
    {org} has set up {n} mobile clinics in {town}.
    Needs are highest among families in informal sites along {river}.
    The airstrip at {town2} takes light aircraft only.
    A joint assessment with the {org2} was completed on {day}.
    Stocks of chlorine cover the next {n} weeks.
    Fuel shortages delay deliveries by up to {n} days.
    Protection teams recorded {nn} children without their families.
    The rainy season is expected to last until {month}.
    Market prices of maize have risen by {pct} since {month}.`,
  ),
  topic(
    'interview',
    `'{q}': {p1} on [fame|work|failure] and [bees|boats|bread]
    {n} questions for {p1}
    {p1}: "{q}"
    The interview: {p1}, {r1}`,
    `On growing up
    On work
    On what is next`,
    `When did you first come to {town}? I was {n}, and it rained for a week.
    Do you read what people write about you? Never before noon.
    "{q}," {l1} says, and laughs.
    We meet in a café behind the station in {town}, where {l1} orders tea and forgets it.
    What would you tell {l2} today? That the answer is still no.
    The book sold {big} copies in {n} weeks, which surprised nobody more than the author.
    Is it true that you wrote it in {n} days? It is true that I typed it in {n} days.
    {l1} grew up above a hardware shop in {town2}, the {n2} of {n} children.
    How do you deal with criticism? I walk along {river} until it stops.
    There is a long pause. The tea is cold by now.
    And after that? I would like to keep bees, if the bees agree.
    {l1} looks at the clock, then at the door, then decides to stay.
    Did {org} ever apologise? They sent a fruit basket.
    It was {p2}, {r2}, who talked {l1} into the tour.`,
  ),
]

/** Lines that any story of news may hold. */
export const GENERAL: readonly string[] = lines(`
  {p1}, {r1}, said on {day} that [work|talks] would go on through the weekend.
  "{q}," said {p1}, {r1}.
  "{q}," {l1} added. "{q2}."
  {l2} said: "{q}."
  {p2}, {r2}, [declined to comment|did not return calls].
  According to {p3}, {r3}, the plan was never put in writing.
  A spokesperson for the {org} said it would [study|look into] the matter.
  The {org2} has [called for|demanded] an inquiry.
  The figures, seen by {outlet}, cover the {n} years to {year}.
  In {town}, people [shrugged|were less sure].
  The town of {town}, some {nn} kilometres [north|south|east|west] of {town2}, has {big} residents.
  It is the {n2} such case in {region} since {month}.
  The decision came {n} weeks after a similar one in {town2}.
  {l1} did not say when a report would be ready.
  By {time} on {day} the square in {town} had filled again.
  What remains unclear is who [gave the order|signed the contract|will pay].
  The {org} spent {money} on the project in {year} alone.
  That is {pct} more than in {year}.
  Asked whether {l2} would resign, {l1} said: "{q}."
  Residents have until {day} to object.
  Nobody at the {org} could say how long that would take.
  {l3} arrived late, in a borrowed coat, and [left early|stayed to the end].
  Critics say the rules are [too loose|out of date|made for another age].
  Supporters point to {town2}, where the same step cut costs by {pct}.
  The [letter|memo|report], dated {day}, runs to {nn} pages.
  It lists {n} failings, from poor lighting to missing records.
  Some of these were known as early as {year}.
  The {org} denies this.
  {p2} has seen it all before.
  For {p3}, the matter is personal: a cousin worked there for {n} years.
  On a good day the market draws {nn} visitors; on {day} there were {n}.
  There was [little|some] sign of that in {region} last week.
  None of the {n} firms named in the report answered questions.
  The contract runs until {month} {year}.
  {l2}, a member of the board since {year}, disagreed.
  A vote is expected in {month}.
  Under the plan, {nn} homes would be built on the old [brickworks|airfield].
  The first of them should be ready by {year}.
  Across the river, in {town2}, the mood was different.
  "{q}," read a sign on the door.
  Schools in {town} will open [as usual|an hour later] on {day}.
  The ministry did not [confirm|dispute] the number.
  A further {money} has been set aside in case of delays.
  {l1} and {l2} have clashed before.
  The two last met in {month}, when neither would shake hands.
  Temperatures of up to {nn2} degrees are forecast for {day}.
  "It was {q3}," {l3} recalled.
  Records kept at the {org} go back to {year0}.
  They show {n} similar events, the worst of them in {year}.
  That, {l1} said, was the point.
  It was not the first time that {town} had made the news.
  Shops along the main street closed at {time}.
  For now, {nn} families are living in [caravans|hotel rooms].
  One of them is {p3}, {r3}.
  Her [mother|sister|neighbour] left on {day} and has not been back.
  He [shook his head|paused] before he answered.
  The minutes of that meeting have not been published.
  {p1} will speak in {town} on {day}.
  A decision on appeal is not expected before {month}.
  The bridge, built in {year}, carries {big} vehicles a day.
  Seen from the hill, the valley looks much as it did in {year0}.
  The road narrows after {town2}, and the phone signal goes.
  An earlier plan, drawn up in {year}, was dropped for want of money.
  The change takes effect on {day}.
  Each household will get a letter.
  The hotline took {nn} calls on its first day.
  {l3} put it another way: "{q}."
  Of the {nn} people asked, {pct} said they would do it again.
  The rest were [unsure|not at home].
  Even so, the queue outside the office grew.
  There were no arrests.
  The work should take {n} weeks, weather allowing.
  It had been planned for {month} but was put off twice.
  Similar trials are under way in {town} and {town2}.
  {org} was founded in {year} and employs {nn} people.
  Last year it lost {money}.
  Its offices are on the {n2} floor of a former bank.`)

/** What people say; no full stop at the end. */
export const QUOTES: readonly string[] = lines(`
  We asked for help and nobody came
  It is a good day for {town}
  I have never seen anything like it
  We will not be rushed
  The numbers speak for themselves
  This should have been done years ago
  I heard a bang and then it was quiet
  Nobody is above the rules
  We are tired, but we are still here
  There is no plan B
  People want to know where the money went
  It is too early to say
  I would do it again tomorrow
  We were told one thing on {day} and another the day after
  You cannot run a [port|school|hospital] on goodwill
  My job is to keep the doors open
  They never asked us
  It took {n} minutes and then it was gone
  Every one of those {nn} people has a name
  The bridge was never built for this
  If we stop now, we lose {n} years
  That is for the court to decide
  We made mistakes and we will put them right
  I just want to go home
  It is not about the money, it is about respect
  Let the {org} explain that to my children
  We had {n} good years and then the water came
  The team gave everything
  Small things add up
  I do not lose sleep over polls`)

/** What something was, after "It was". */
export const MANNERS: readonly string[] = lines(`
  chaos from the start
  all very polite
  colder than anyone had said
  the longest night of my life
  over before we knew it
  like a film, only louder`)

/** Items of lists. */
export const LIST_ITEMS: readonly string[] = lines(`
  {town}: closed until {day}
  {nn} grams of flour and a pinch of salt
  {money} for roads and bridges
  A torch, spare batteries and a radio
  Proof of address not older than {n} months
  Line {n} runs every {nn2} minutes
  {org}: {pct}
  Two onions, finely chopped
  Keep receipts for at least {n} years
  {n} new posts in {town2}
  Check the oil before every ride
  Ferries to {town2} are cancelled on {day}
  A quiet room and a cup of tea
  Free parking behind the town hall
  Boil drinking water for {n} minutes
  {big} households without power
  {p1} ({n}), {p2} ({n}), {p3} ({n})
  The form RT-{n}, signed twice`)
