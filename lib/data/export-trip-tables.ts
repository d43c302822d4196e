import { UNMEDICAL_SECTIONS } from '@/lib/domain/packing/visible-lines';
import { mayDo } from '@/lib/domain/access/deeds';
import { MEDICAL_FINDINGS } from '@/lib/domain/check/medical-findings';
import type { TripSection } from '@/lib/input/export-trip';
import { CENTRES, type ExportTable, nameOf, OTHERS, type Row, SAID, SECRET, type TripAsked, WORKING } from './export-table';

const ofTrip = ({ tripId }: TripAsked) => ({ tripId });
const ofItems = ({ tripId }: TripAsked) => ({ item: { tripId } });
const ownAtTrip = ({ tripId, userId }: TripAsked) => ({ tripId, userId });

/** Whoever lacks the medical part is told the lines that somebody typed where no medicine stands; which of the plan's own are medical only the plan knows. */
const packingTold = ({ tripId, standing }: TripAsked) =>
  mayDo('see-medical', standing) ? { tripId } : { tripId, lineKey: null, section: { in: UNMEDICAL_SECTIONS } };

/** Nor what they say of findings about medicines, wounds and what may be lifted, as on the screen. */
const keptTold = ({ tripId, standing }: TripAsked) =>
  mayDo('see-medical', standing) ? { tripId } : { tripId, NOT: MEDICAL_FINDINGS.map((start) => ({ findingKey: { startsWith: start } })) };

const updatesTold = ({ tripId, userId, words }: TripAsked) => (words === 'NONE' ? { tripId, postedById: userId } : { tripId });

/** What was taken back has no words for anybody but who wrote it: it may be about somebody else. */
const textsTold = ({ tripId, userId, words }: TripAsked) =>
  ({ update: { tripId }, OR: [{ writtenById: userId }, ...(words === 'TEXT' ? [{ update: { withdrawnAt: null } }] : [])] });

const personTold = (row: Row, { userId, standing }: TripAsked): Row => {
  if (row.userId === userId || mayDo('manage-people', standing)) return row;
  const { userId: id, name, role, createdAt, relation } = row;
  return { userId: id, name, role, createdAt, ...(mayDo('change-itinerary', standing) && { relation }) };
};

/** Said on the phone: kept as one encrypted value. */
const answered = (row: Row): Row => ({ ...row, answer: row.answer ? (JSON.parse(String(row.answer)) as unknown) : null });

type TripTables = Readonly<Record<TripSection, ExportTable<TripAsked>>>;

/** Where the parts of an export about a trip come from, and who is told them. */
export const TRIP_TABLES: TripTables = {
  plan: {
    model: 'Trip', where: ({ tripId }) => ({ id: tripId }), leftOut: { draftKey: SECRET, peopleRevision: WORKING, retentionStayAt: WORKING, retentionToldAt: WORKING },
    joined: { select: { centre: { select: { name: true } } }, fields: ['centreName'], of: (row) => ({ centreName: nameOf(row, 'centre') }) },
    guarded: {
      procedureId: 'see-medical', profile: 'see-medical', medicinesRule: 'see-medical', walkFirstMinutes: 'see-medical', walkMoreMinutes: 'see-medical',
      walkMostMinutes: 'see-medical', deletionAskedAt: 'manage-people', deletionDueAt: 'manage-people',
    },
  },
  items: { model: 'Item', where: ofTrip, leftOut: { tripId: SAID } },
  legs: { model: 'Leg', where: ofItems },
  stays: { model: 'Stay', where: ofItems },
  appointments: {
    model: 'Appointment', where: ofTrip, leftOut: { tripId: SAID, forItemId: WORKING, commandId: WORKING },
    joined: { select: { service: { select: { name: true } } }, fields: ['service'], of: (row) => ({ service: nameOf(row, 'service') }) },
  },
  calls: { model: 'AppointmentCall', where: ofTrip, leftOut: { tripId: SAID }, shape: answered, sees: 'change-itinerary' },
  rebookings: { model: 'Rebooking', where: ofTrip, leftOut: { tripId: SAID }, sees: 'change-itinerary' },
  bags: { model: 'PackingBag', where: ofTrip, leftOut: { tripId: SAID, revision: WORKING }, sees: 'see-medical' },
  packing: { model: 'PackingLine', where: packingTold, leftOut: { tripId: SAID, turns: WORKING, turnedById: WORKING, revision: WORKING } },
  keptFindings: { model: 'KeptFinding', where: keptTold, leftOut: { tripId: SAID }, sees: 'change-itinerary' },
  clearances: { model: 'Clearance', where: ofTrip, leftOut: { tripId: SAID }, sees: 'see-medical' },
  holds: { model: 'RecoveryHold', where: ofTrip, leftOut: { tripId: SAID }, sees: 'see-medical' },
  surgeonNumbers: { model: 'SurgeonNumber', where: ofTrip, leftOut: { tripId: SAID }, sees: 'see-medical' },
  proposals: { model: 'Proposal', where: ofTrip, leftOut: { tripId: SAID }, sees: 'see-medical' },
  card: {
    model: 'EmergencyCard', where: ofTrip, sees: 'see-medical',
    leftOut: { tripId: SAID, revision: WORKING, responderHash: SECRET, responderIssue: WORKING },
    shape: (row) => ({ ...row, content: JSON.parse(String(row.content)) as unknown }),
  },
  needs: { model: 'TravelNeeds', where: ofTrip, leftOut: { tripId: SAID, revision: WORKING }, sees: 'see-medical' },
  questions: {
    // What a centre took back before anybody answered may be about somebody else.
    model: 'CentreQuestion', where: ({ tripId }) => ({ tripId, withdrawnById: null }), sees: 'see-medical',
    leftOut: { tripId: SAID, askedById: OTHERS, commandId: WORKING, withdrawnById: CENTRES },
  },
  people: {
    model: 'TripMember', where: ofTrip, leftOut: { tripId: SAID }, shape: personTold,
    joined: {
      select: { user: { select: { name: true, email: true } } }, fields: ['name', 'email'],
      of: ({ user }) => user as Row,
    },
  },
  invitations: { model: 'Invitation', where: ofTrip, leftOut: { tripId: SAID, tokenHash: SECRET }, sees: 'manage-people' },
  links: { model: 'ShareLink', where: ofTrip, leftOut: { tripId: SAID, tokenHash: SECRET, passcodeHash: SECRET }, sees: 'manage-people' },
  feeds: { model: 'FeedToken', where: ownAtTrip, leftOut: { tripId: SAID, userId: SAID, tokenHash: SECRET } },
  tasks: { model: 'Task', where: ofTrip, leftOut: { tripId: SAID, revision: WORKING } },
  escortAnswers: { model: 'EscortAnswer', where: ofTrip, leftOut: { tripId: SAID } },
  updates: { model: 'Update', where: updatesTold, leftOut: { tripId: SAID, commandId: WORKING } },
  updateTexts: { model: 'UpdateText', where: textsTold },
  changes: { model: 'Change', where: ofTrip, leftOut: { tripId: SAID }, guarded: { before: 'see-medical', after: 'see-medical' } },
  arrival: {
    model: 'Arrival', where: ofTrip, sees: 'manage-people',
    leftOut: {
      tripId: SAID, patientName: SAID, search: WORKING, boardAt: WORKING, surgeryOn: SAID, blocked: WORKING, warnings: WORKING, awaits: WORKING, line: WORKING,
      changes: WORKING, changedAt: WORKING, due: WORKING, checked: WORKING, recheckAt: WORKING, retryAt: WORKING, revision: WORKING,
    },
  },
  looks: {
    model: 'AuditEvent', where: ofTrip, leftOut: { tripId: SAID, previousHash: WORKING, hash: WORKING }, sees: 'manage-people',
    // Names have no key to the trail; they are looked up page by page.
    joined: { select: {}, fields: ['name', 'centre'], of: () => ({ name: null, centre: null }) },
  },
};
