/**
 * Tables of which nothing stands in an export, each with the reason. A new table is written here on purpose, or gets a part in
 * `lib/data/export-person-tables.ts` or `lib/data/export-trip-tables.ts`: `tests/data/export-complete.test.ts` fails until it is.
 */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  // What opens something, or only counts.
  PasskeyChallenge: 'a secret that a device signs within minutes',
  VerificationToken: 'mailed links as hashes, gone within a day',
  RateLimit: 'counters under hashed keys, gone within a day',
  PushKey: 'Mendway’s own key',
  KeyCheck: 'Mendway’s own key',
  MailStop: 'hashes of addresses without an account',
  ExportFile: 'the exports themselves',
  // How far the program has come.
  ReminderPlan: 'whether reminders are worked out: nothing of a person',
  PackingDeed: 'ids of phones’ own deeds, so that none counts twice; what was packed is told',
  AuditCheckpoint: 'where a chain begins: no names, no deeds',
  Reservation: 'what an appointment blocks at the centre: its times are the appointment’s, with the centre’s own breaks',
  ReferenceSet: 'which data sets are loaded',
  RouteImport: 'a file that an administrator read in; that they did stands among their deeds',
  CentreNews: 'what an administrator told about a centre; that they did stands among their deeds, and who was told has the note',
  Retention: 'Mendway’s own setting; who changed it stands among their deeds',
  // What all share, or centres keep.
  Centre: 'what everybody reads', Procedure: 'what everybody reads', Airport: 'what everybody reads', AirlineLimit: 'what everybody reads', Route: 'what everybody reads',
  Resource: 'the centre’s own', Service: 'the centre’s own', ServiceOption: 'the centre’s own', Hours: 'the centre’s own', HoursException: 'the centre’s own',
};
