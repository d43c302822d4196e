/** What staff take along of the arrivals: a file, a day on paper, a week or month in numbers, a calendar. */
export const arrivalsOut = {
  links: { label: 'Take along', csv: 'File for a spreadsheet (CSV)' },
  csv: {
    patient: 'Patient', arrivesOn: 'Arrives on', arrivesAt: 'Time (New York)', airport: 'Airport', flight: 'Flight', procedure: 'Procedure', surgeryOn: 'Surgery day',
    surgeryAt: 'Surgery time', companion: 'With', escort: 'Escort', needs: 'Needs', readiness: 'Readiness', flags: 'Flags', coordinator: 'Coordinator', stage: 'Stage',
    coming: 'Coming',
    cut: 'This file ends after {count, number} arrivals. There are more: choose fewer days.',
  },
} as const;
