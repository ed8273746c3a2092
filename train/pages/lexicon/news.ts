// Sentence frames of news, by topic. {slots} are filled from the cast of a story, [a|b] is a
// choice. Compiled for this project from general knowledge of how news is worded.

/** What one kind of story is told with; every list is of frames. */
export interface Topic {
  readonly name: string
  readonly heads: readonly string[]
  readonly lines: readonly string[]
  readonly subs: readonly string[]
}

/** Returns the lines of a text, empty ones left out. */
export const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const topic = (name: string, heads: string, subs: string, text: string): Topic => ({
  name,
  heads: lines(heads),
  subs: lines(subs),
  lines: lines(text),
})

export const NEWS: readonly Topic[] = [
  topic(
    'flood',
    `{river} bursts its banks as {town} [counts the cost|wakes to water]
    Hundreds leave homes in {town} after [record|heavy] rain
    {town} flood: what we know so far
    Water falls in {town}, but {region} braces for more rain
    'We lost everything': {town} [families|shopkeepers] after the flood`,
    `What caused the flood
    How to get help
    Roads still closed
    What happens next`,
    `More than {nn} [people|residents] were moved to a sports hall after {river} rose on {day} night.
    The water stood {n} metres above its usual level at the old bridge, the {org} said.
    Crews pumped {big} litres an hour from cellars along Mill Street.
    Two wards of the hospital in {town} were emptied as a precaution.
    {p1}, {r1}, said the wall had been [checked|inspected] only last {month}.
    "{q}," said {p2}, {r2}, standing outside a flooded bakery.
    No one was reported missing by {time} on {day}, according to the {org}.
    Sandbags had run out by {time}, and neighbours filled pillowcases with gravel instead.
    The road between {town} and {town2} will stay closed until at least {day}.
    Insurers put the damage at {money}, a figure that {l1} called premature.
    A yellow warning stays in force for {region} until {day} evening.
    Farmers below the weir said they had lost {nn} head of cattle.
    The last flood of this size was in {year}, when the water took the wooden footbridge.
    Volunteers from {town2} brought soup, blankets and [rubber boots|camp beds].
    The railway embankment held, though engineers found {n} cracks that will need work.`,
  ),
  topic(
    'strike',
    `{org} workers walk out over pay
    [Dock|Bus|Rail] strike [enters|drags into] {n2} week in {region}
    Talks [collapse|resume] between {org} and unions
    Strike at {town} plant ends after {n} days`,
    `The offer on the table
    What the union wants
    Which services run
    Both sides far apart`,
    `Around {big} workers stayed away from the gates on {day}, the union said.
    The {org} put the number at {nn} and said most services would run.
    The union wants a rise of {pct} over two years, backdated to {month}.
    Managers have offered {pct}, with a single payment of {money} shared among all staff.
    {p1}, {r1}, said the door to talks was open.
    "{q}," {l1} told [reporters|members] at the gate.
    A mediator will meet both sides in {town} on {day}.
    Passengers were told to [check before travelling|work from home where they can].
    {l2} said the dispute had already cost the company {money}.
    Freight has been sent round through {town2}, which adds {n} hours to the journey.
    The walkout is the third since {month} and the longest since {year}.
    Members backed the action by {pct} to the rest in a ballot last {month}.
    Pickets let ambulances and school buses through.
    The {org2} warned that shelves in {region} could be thin by the weekend.`,
  ),
  topic(
    'fire',
    `Fire [tears through|guts] {town} [warehouse|market hall|timber yard]
    {n} treated after blaze in {town}
    Smoke over {town} as crews fight [landfill|factory] fire
    Cause of {town} fire still unknown`,
    `Neighbours ordered out
    The investigation
    What the building held`,
    `{n} fire engines were called to the building on Harbour Road at {time}.
    The roof fell in within the hour, and flames could be seen from {town2}.
    {n} people were treated for smoke, and one firefighter hurt a hand.
    "{q}," said {p1}, {r1}.
    People living within {nn} metres were asked to keep windows shut.
    The {org} said the fire was out by {time} but that crews would stay overnight.
    Police said it was too early to say how it began.
    The building was put up in {year} and had no sprinklers.
    {p2}, {r2}, saw the first smoke from a kitchen window.
    Cardboard, paint and {nn} gas bottles were stored inside, according to the owner.
    An inquiry led by {p3} will [open|begin work] on {day}.
    Water pressure in the upper town fell while hydrants were in use.
    Ash fell on cars as far off as {town2}.`,
  ),
  topic(
    'court',
    `[Former|Ex-] {org} chief [cleared|found guilty] of fraud
    Court [throws out|upholds] {region} planning rule
    {town} man [jailed|sentenced] for {n} years
    Judge orders {org} to release [papers|records]`,
    `What the jury heard
    The defence
    Sentencing
    A long road to trial`,
    `The jury in {town} needed {n} hours to reach its verdict.
    {p1}, {nn2}, of {town}, had denied all {n} charges.
    The court heard that {money} left the accounts of the {org} between {year} and {year2}.
    Judge {p2} said the records could not be kept from the public any longer.
    "{q}," the judge said.
    Lawyers for {l1} said they would appeal.
    The prosecution called {nn} witnesses over {n} weeks.
    The defence argued that the payments were [loans|bonuses] agreed in writing.
    {l1} [showed no emotion|shook hands with the lawyers] as the verdict was read.
    Sentence will be passed on {day}.
    Under the law of {year}, a council must answer such requests within {n} weeks.
    The {org2}, which brought the case, said the ruling would bind other counties.
    A second trial, of {n} former managers, is due in {month}.
    Costs are to be settled at a hearing in {month}.`,
  ),
  topic(
    'budget',
    `{region} [votes|council votes] for {money} budget
    [Taxes|Rents|Fares] to rise by {pct} in {region}
    Finance secretary [defends|sets out] cuts to {org}
    What the budget means for {region}`,
    `Who pays more
    Where the money goes
    Opposition reaction
    The vote in numbers`,
    `Spending will rise by {pct} to {money}, the largest plan in a decade.
    Fares on trams and ferries go up by {pct} from {month}.
    {p1}, {r1}, told the chamber that there was no other money to be found.
    "{q}," {l1} said to [jeers|applause] from the benches.
    The plan passed by {nn} votes to {n} after {n} hours of debate.
    Libraries in {town} and {town2} will open {n} days a week instead of six.
    The {org} is to lose {money}, and {nn} posts will not be filled.
    {p2}, {r2}, called the plan a cut by another name.
    A household with two children will pay about {nn} crowns more a year.
    The {org2} said the forecast of growth, {pct}, was too hopeful.
    Reserves have fallen by half since {year}.
    Councillors threw out a motion to sell the old customs house.
    Business rates are frozen for firms with fewer than {n} staff.`,
  ),
  topic(
    'rail',
    `New line between {town} and {town2} to open in {year}
    Trains halted after signal failure at {town}
    Delay of {n} months for {town} tram
    Commuters face {n} weeks of works on the {town} line`,
    `Timetable changes
    Why it took so long
    Replacement buses`,
    `Trains were stopped at {time} when a cable [burned through|was cut by a digger] near {town}.
    The {org} said {nn} services had been cancelled and {nn} more delayed.
    {p1}, {r1}, apologised to passengers who had spent {n} hours on a stopped train.
    "{q}," said {p2}, who had been on the way to {town2}.
    The line, {nn} kilometres long, was promised in {year}.
    Tunnelling under the hill met wet sand, which nobody had planned for.
    Tickets dated {day} will be accepted on {day2} as well.
    The cost has grown from {money} to {money2}.
    Buses run every {n} minutes from the square in front of the station.
    Engineers expect to hand the tracks back by {time} on {day}.
    Journey times fall from {nn} to {n} minutes once the line is open.
    The {org2} wants money back for every late train.
    Night works have kept people along Station Road awake since {month}.`,
  ),
  topic(
    'election',
    `{p1} [leads|narrowly ahead] as {region} counts votes
    {p1} [quits|steps down] as party leader
    Turnout of {pct} in {region} poll
    Five things to watch as {region} votes`,
    `Turnout
    Reaction
    The road to a majority
    What the polls said`,
    `With {pct} of ballots counted, {p1} had {pct2} and {p2} {pct}.
    Turnout was {pct}, the [highest|lowest] since {year}.
    "{q}," {l1} told supporters in a hotel in {town}.
    {l2} has not yet conceded and said every vote should be counted.
    Results from the islands are not due before {day}.
    The new council must choose a leader within {n} days.
    {p3}, {r3}, ruled out a coalition with either side.
    Queues formed at {n} polling stations in {town}, where ballots ran short.
    The electoral office received {nn} complaints, most of them about parking.
    A poll for the {org} last week had put the two level on {pct}.
    Postal votes made up {pct} of the total.
    The party lost {n} seats in {region}, all of them along the coast.
    Observers from the {org2} called the count orderly.
    {l1}, a former teacher, entered parliament in {year}.`,
  ),
  topic(
    'police',
    `Police seek witnesses after {town} robbery
    [Woman|Man], {nn2}, found safe after {n}-day search
    {n} held in {region} raids
    Officer hurt in {town} crash`,
    `The search
    Appeal for witnesses`,
    `Officers were called to a jeweller's on Market Street shortly after {time} on {day}.
    Two people in work clothes left in a grey van towards {town2}.
    Nobody was hurt.
    "{q}," said Inspector {p1}.
    A [man|woman] of {nn2} is being questioned.
    Anyone who was in the area between {time} and {time2} is asked to call the station in {town}.
    The van was found burned out in a quarry {n} kilometres away.
    Divers searched {river} for a third day.
    {p2}, {r2}, thanked the {nn} people who had joined the search.
    Goods worth {money} were recovered from a lock-up in {town2}.
    The suspects, aged between {nn2} and {nn3}, will appear before a judge on {day}.
    Traffic cameras show the car on the ring road at {time}.
    A reward of {big} crowns has been offered.`,
  ),
  topic(
    'business',
    `{org} to cut {nn} jobs in {town}
    {org} profit [rises|falls] {pct} [on weak sales|despite strike]
    {org} buys rival for {money}
    Shares in {org} [slide|jump] after warning`,
    `Outlook
    Market reaction
    Analysts cautious`,
    `Profit before tax came to {money} in the {n} months to {month}.
    Sales [rose|fell] by {pct}, against {pct2} a year before.
    Shares closed {pct} lower at {nn} crowns in {town}.
    "{q}," chief executive {p1} said on a call with analysts.
    The company will close its plant in {town} by the end of {year}.
    {nn} posts go, most of them in packing and dispatch.
    The deal needs the consent of the {org2}.
    {p2}, an analyst at Drumbank, said the price was [steep|fair].
    Debt stood at {money} at the end of {month}.
    The dividend stays at {n} crowns a share.
    The firm blamed dear energy and a [late spring|wet harvest].
    Orders from abroad make up {pct} of the book.
    Unions were told at {time}, an hour before the market opened.
    It expects growth of {pct} for the full year.`,
  ),
  topic(
    'health',
    `[Waiting lists|Waits] at {org} [grow|fall] for {n2} month
    {town} hospital [declares|ends] emergency
    New clinic to open in {town}
    Flu cases [double|treble] in {region}`,
    `Staff shortages
    Advice to patients
    What the figures show`,
    `{big} people were waiting for treatment at the end of {month}, up {pct} on the year.
    The emergency department in {town} saw {nn} patients in a day.
    "{q}," said {p1}, {r1}.
    {nn} beds are taken by patients who are well enough to go home.
    {p2}, {r2}, said staff had come back from leave to help.
    The {org} is short of {nn} nurses.
    People with mild fever should stay at home and ring the advice line.
    Planned operations have been put off until {day}.
    Vaccination is free for those over {nn2} and for children under {n}.
    The new clinic will have {nn} rooms and a pharmacy.
    One patient waited {nn} hours on a trolley, a family said.
    Doctors reported {nn} cases last week, against {n} the week before.
    The ministry has set aside {money} for the winter.`,
  ),
]
