/** What staff take along of the arrivals: a file, a day on paper, a week or month in numbers, a calendar. */
export const arrivalsOut = {
  links: { label: 'Take along', day: 'Sheet of a day', week: 'Week in numbers', month: 'Month in numbers', feed: 'Arrivals in my calendar', csv: 'File for a spreadsheet (CSV)' },
  csv: {
    patient: 'Patient', arrivesOn: 'Arrives on', arrivesAt: 'Time (New York)', airport: 'Airport', flight: 'Flight', procedure: 'Procedure', surgeryOn: 'Surgery day',
    surgeryAt: 'Surgery time', companion: 'With', escort: 'Escort', needs: 'Needs', readiness: 'Readiness', flags: 'Flags', coordinator: 'Coordinator', stage: 'Stage',
    coming: 'Coming',
    cut: 'This file ends after {count, number} arrivals. There are more: choose fewer days.',
  },
  day: {
    title: 'Day sheet', lead: '{day}. New York time.', back: 'Arrivals', before: 'The day before', after: 'The day after', today: 'Today', week: 'Its week', print: 'Print',
    events: {
      arrivals: '{count, plural, =0 {Arrivals} one {1 arrival} other {# arrivals}}', surgeries: '{count, plural, =0 {Surgeries} one {1 surgery} other {# surgeries}}',
      homeward: '{count, plural, =0 {Journeys home} one {1 journey home} other {# journeys home}}',
    },
    none: { arrivals: 'Nobody arrives.', surgeries: 'Nobody has surgery.', homeward: 'Nobody goes home.' },
    columns: {
      done: 'Done', time: 'Time', patient: 'Patient', arrivals: 'Comes by', surgeries: 'Procedure', homeward: 'Goes home by', with: 'With', needs: 'Needs', flags: 'Flags',
      coordinator: 'Coordinator',
    },
    noTime: 'Not known', noNeeds: 'None told', noFlags: 'None', nobody: 'Nobody', unconfirmed: 'Day not confirmed', noFlightHome: 'No flight',
    cut: 'More happens on this day than a sheet holds. The board has them all.',
    foot: 'Only patients who share. Your surgery schedule may hold more. On paper each line has a box to tick.',
  },
  span: {
    title: 'Arrivals in numbers', lead: '{days}. New York days.', back: 'Arrivals', print: 'Print',
    before: { week: 'The week before', month: 'The month before' }, after: { week: 'The week after', month: 'The month after' }, now: { week: 'This week', month: 'This month' },
    show: { week: 'Show the week', month: 'Show the month' },
    bars: { arrivals: 'Arrivals: {count, number}', surgeries: 'Surgeries: {count, number}', homeward: 'Journeys home: {count, number}' },
    busiest: 'Most on {day}: {count, number}. The table has all the numbers.', noneAtAll: 'None on these days.',
    caption: 'Arrivals, surgeries and journeys home by day: {days}', day: 'Day', columns: { arrivals: 'Arrivals', surgeries: 'Surgeries', homeward: 'Journeys home' }, total: 'Together',
    foot: 'Only patients who share. Your surgery schedule may hold more.',
  },
  feed: {
    name: 'Arrivals: {centre}', events: { arrivals: 'Arrival: {who}', surgeries: 'Surgery: {who}', homeward: 'Journey home: {who}' }, withFlight: '{who}, {flight}',
    uncertain: '{name} (not certain yet)', details: 'More: {url}',
    page: {
      title: 'Arrivals in your calendar', lead: 'The calendar on your phone or computer can show who arrives, and follow changes.', back: 'Arrivals',
      what: 'It shows arrivals, surgery days and journeys home with initials and flights. It never shows a name, a procedure or anything else of the medical part.',
      yours: 'You get an address of your own. Whoever has it can read the same, so keep it to yourself. It ends when you leave the centre.',
      make: 'Make my calendar address', change: 'If somebody else has the address', renewNote: 'With a new address the old one stops at once. Add the new one to your calendars.',
      renew: 'Make a new address',
      stopNote: 'Without an address no calendar can read the arrivals. What it has read already may stay there until you remove it.', stop: 'Stop my calendar address',
    },
  },
} as const;
