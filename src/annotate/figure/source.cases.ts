// Ways to say which body stands behind a number: the body expected, null where none does. Bodies
// and places are invented.
export const sources: readonly (readonly [string | null, string])[] = [
  // It tells
  ['river office', 'Some 40 homes are gone in Tarn, the river office noted.'],
  ['Lake Council', 'By Sunday, the Lake Council had logged 40 burnt barns in Tarn.'],
  ['fisheries ministry', 'In Tarn alone, the fisheries ministry now counts 900 wrecked boats.'],
  ['Lake Council', 'Another result, the Lake Council pointed out on Sunday, was 40 lost barns.'],
  ['navy', 'The navy spoke on Sunday of 40 people lost in Tarn.'],
  ['Lake Council', 'Bringing its list up to date, the Lake Council put the toll in Tarn at 40.'],
  // A paper of it does
  ['river office', 'According to figures issued on Sunday by the river office, 40 homes burnt.'],
  ['navy', 'In all 40 people drowned in Tarn, by the count of the navy.'],
  ['navy', 'By the reckoning of the navy, 40 people could drown.'],
  ['river office', 'A note from the river office speaks of 40 homes in ashes.'],
  ['river office', 'Homes lost in Tarn: 40 (figure from the river office).'],
  ['Lake Council', 'The blaze burnt 40 homes, records of the Lake Council show.'],
  ['navy', 'The flood took 40 boats, navy data show.'.replace('navy data', 'the navy data')],
  // People of it do
  ['river office', 'Some 40 homes are gone, inspectors from the river office found.'],
  ['Lake Council', 'Planners at the Lake Council expect 900 families to leave.'],
  // It stands in brackets, or behind a passive
  ['navy', 'Tarn: 40 drowned in the storm (the navy).'],
  ['Lake Council', 'The number of drowned is put at 40 by the Lake Council.'],
  // It counted them in a clause behind, or its people are "they"
  ['navy', 'Drowned boats that the navy was able to record: 40.'],
  ['Lake Council', 'When inspectors of the Lake Council had left, they had listed 40 homes.'],
  ['river office', 'Lawyers working with the river office said 40 men were held.'],
  // It judges, or is trusted
  ['navy', 'The navy credits the harbour with 40 boats.'],
  ['navy', 'The navy sees the Shore Front as a force 900 strong.'],
  ['Lake Council', 'The Lake Council takes the Shore Front to be 900 strong.'],
  ['navy', 'The navy has the Shore Front at 900 strong.'],
  ['navy', 'The navy has word of 40 boats in Tarn.'],
  ['navy', 'The navy is aware of a force 900 strong.'],
  ['navy', 'A force 900 strong is how the navy describes it.'],
  ['river office', 'In the eyes of the river office, 40 homes are lost.'],
  ['navy', 'Going by the navy, 40 boats are lost.'],
  ['navy', 'If the navy is to be believed, 40 boats are lost.'],
  ['navy', 'In Tarn 40 boats are lost (estimate of the navy).'],
  // It does not
  [null, 'The Shore Front has gathered a force 900 strong.'],
  [null, 'The navy sees 40 boats a day.'],
  [null, 'The navy took the harbour at the cost of 40 boats.'],
  [null, 'A paper lists a force 900 strong for the Shore Front.'],
  [null, 'The navy numbers 40 boats.'],
  [null, 'The navy rescued 40 people in Tarn.'],
  [null, 'The police of Tarn arrested 40 people.'],
  [null, 'Some 40 soldiers of the army drowned.'],
  [null, 'The storm took 40 boats of the navy.'],
  [null, 'TARN (NORDPRESS) - Some 40 boats sank.'],
  [
    null,
    'The office lost 40 desks in a flood that the navy said would come.'.replace(
      'the navy said',
      'nobody thought',
    ),
  ],
  [null, 'A strike that the Lake Council had warned of cost 40 jobs.'],
]
