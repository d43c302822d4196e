/**
 * Every column that holds sealed values, and the columns of its row's key, which the value is bound to: `table.column.key`. What is
 * sealed is sealed for a place made here, so that `npm run keys:rotate` finds it again.
 */
export const SEALED_COLUMNS = {
  'AppointmentCall.answer': ['itemId'],
  'CentreQuestion.answer': ['id'],
  'CentreQuestion.text': ['id'],
  'CentreSuggestion.email': ['id'],
  'CentreSuggestion.note': ['id'],
  'CentreSuggestion.phone': ['id'],
  'Change.after': ['id'],
  'Change.before': ['id'],
  'Clearance.note': ['id'],
  'Clearance.relayedBy': ['id'],
  'Clearance.saidBy': ['id'],
  'CodeApp.secret': ['userId'],
  'DeskNote.patientName': ['id'],
  'DeskNote.text': ['id'],
  'EmergencyCard.content': ['tripId'],
  'ExportFile.content': ['exportId', 'name'],
  'Item.note': ['id'],
  'KeyCheck.derived': ['keyId'],
  'PackingLine.title': ['id'],
  'PushKey.privateKey': ['id'],
  'PushSubscription.sealed': ['id'],
  'Rebooking.answer': ['id'],
  'RecoveryHold.liftedBy': ['id'],
  'RecoveryHold.reason': ['id'],
  'RecoveryHold.relayedBy': ['id'],
  'RecoveryHold.saidBy': ['id'],
  'SurgeonNumber.note': ['id'],
  'SurgeonNumber.relayedBy': ['id'],
  'SurgeonNumber.saidBy': ['id'],
  'Tip.email': ['id'],
  'TravelNeeds.dietNote': ['tripId'],
  'TravelNeeds.phone': ['tripId'],
  'Trip.escortPhone': ['id'],
  'UpdateText.text': ['id'],
  'VerificationToken.payload': ['tokenHash'],
} as const satisfies Readonly<Record<`${string}.${string}`, readonly [string, ...string[]]>>;

export type SealedColumn = keyof typeof SEALED_COLUMNS;

/** There the sealed value is a JSON text. */
export const SEALED_AS_JSON: ReadonlySet<SealedColumn> = new Set<SealedColumn>(['Change.after', 'Change.before']);

/** Where a value is sealed for: its column, and the key of its row. */
export const sealedPlace = (column: SealedColumn, ...key: readonly string[]): string => `${column}.${key.join('.')}`;

/** Sealed, and not in that list: the word by which a key is known stays under its key. */
export const UNDER_THEIR_OWN_KEY: readonly string[] = ['KeyCheck.sealed'];

/** Where the payloads of the job queue stand, and what each is bound to. */
export const QUEUE_PAYLOADS = { table: 'graphile_worker._private_jobs', place: (task: string): string => `graphile_worker.payload.${task}` } as const;
