import type { PersonSection } from '@/lib/input/export-person';
import { CENTRES, type ExportTable, nameOf, OTHERS, type PersonAsked, type Row, SAID, SECRET, WORKING } from './export-table';

const own = ({ userId }: PersonAsked) => ({ userId });
/** An invitation of their own making stands in another part. */
const toThem = ({ email, userId }: PersonAsked) => ({ email, invitedById: { not: userId } });

/** What staff wrote about a patient is told to whoever may read it at that centre's desk today; that they wrote it, to them always. */
const atTheirDesk = (row: Row, { centreIds }: PersonAsked): Row => {
  const { text, ...rest } = row;
  return centreIds.includes(String(row.centreId)) ? { ...rest, text } : rest;
};

type PersonTables = Readonly<Record<PersonSection, ExportTable<PersonAsked>>>;

/** Where the parts of an export about the person come from. */
export const PERSON_TABLES: PersonTables = {
  account: { model: 'User', where: ({ userId }) => ({ id: userId }), leftOut: { passwordHash: SECRET } },
  sessions: { model: 'Session', where: own, leftOut: { sessionToken: SECRET, userId: SAID } },
  signInServices: {
    model: 'Account', where: own,
    leftOut: {
      userId: SAID, refresh_token: SECRET, access_token: SECRET, id_token: SECRET, session_state: SECRET, expires_at: WORKING, token_type: WORKING, scope: WORKING,
    },
  },
  codeApp: { model: 'CodeApp', where: own, leftOut: { userId: SAID, secret: SECRET, lastStep: SECRET } },
  recoveryCodes: { model: 'RecoveryCode', where: own, leftOut: { userId: SAID, codeHash: SECRET } },
  passkeys: { model: 'Passkey', where: own, leftOut: { userId: SAID, credentialId: SECRET, publicKey: SECRET, counter: SECRET } },
  factorResets: { model: 'FactorReset', where: own, leftOut: { userId: SAID } },
  copies: { model: 'DataExport', where: own, leftOut: { userId: SAID, made: WORKING, total: WORKING } },
  reach: { model: 'Reach', where: own, leftOut: { userId: SAID } },
  reminderChoices: { model: 'ReminderChoice', where: own, leftOut: { userId: SAID } },
  reminderWishes: { model: 'ReminderWish', where: own, leftOut: { userId: SAID } },
  reminders: { model: 'Reminder', where: own, leftOut: { userId: SAID } },
  notes: { model: 'Notification', where: own, leftOut: { userId: SAID, namedId: OTHERS, newsId: WORKING } },
  deliveries: { model: 'Delivery', where: own, leftOut: { userId: SAID, usefulUntil: WORKING, isUrgent: WORKING, laterAt: WORKING } },
  messages: {
    model: 'Message', where: own,
    leftOut: { userId: SAID, dueAt: WORKING, tryAt: WORKING, handedAt: WORKING, uncertain: WORKING, reached: WORKING },
  },
  appointmentLetters: { model: 'AppointmentLetter', where: own, leftOut: { userId: SAID, tries: WORKING } },
  pushDevices: { model: 'PushSubscription', where: own, leftOut: { userId: SAID, sessionId: WORKING, endpointHash: SECRET, sealed: SECRET } },
  offlineDeeds: { model: 'OfflineDeed', where: own, leftOut: { userId: SAID } },
  flightImports: { model: 'FlightImport', where: ({ userId }) => ({ readById: userId }), leftOut: { readById: SAID } },
  memberships: { model: 'TripMember', where: own, leftOut: { userId: SAID } },
  invitationsMade: {
    model: 'Invitation', where: ({ userId }) => ({ invitedById: userId }),
    leftOut: { updates: WORKING, tokenHash: SECRET, issue: WORKING, invitedById: SAID, settledById: OTHERS },
  },
  invitationsReceived: {
    model: 'Invitation', where: toThem,
    leftOut: {
      tripId: OTHERS, seesMedical: OTHERS, updates: OTHERS, locale: OTHERS, tokenHash: SECRET, issue: WORKING, invitedById: OTHERS, sentAt: WORKING, settledById: OTHERS,
    },
  },
  suggestions: { model: 'CentreSuggestion', where: ({ userId }) => ({ suggestedById: userId }), leftOut: { suggestedById: SAID, settledById: OTHERS } },
  tips: { model: 'Tip', where: ({ userId }) => ({ suggestedById: userId }), leftOut: { suggestedById: SAID, settledById: OTHERS } },
  workplaces: {
    model: 'StaffMember', where: own, leftOut: { userId: SAID },
    joined: { select: { centre: { select: { name: true } } }, fields: ['centreName'], of: (row) => ({ centreName: nameOf(row, 'centre') }) },
  },
  deskFeeds: { model: 'DeskFeed', where: own, leftOut: { userId: SAID, tokenHash: SECRET, issue: WORKING } },
  boardLooks: { model: 'BoardLook', where: own, leftOut: { userId: SAID } },
  savedFilters: { model: 'SavedFilter', where: ({ userId }) => ({ madeById: userId }), leftOut: { madeById: SAID, madeByName: SAID } },
  staffInvitationsMade: {
    model: 'StaffInvitation', where: ({ userId }) => ({ invitedById: userId }),
    leftOut: { tokenHash: SECRET, issue: WORKING, invitedById: SAID, settledById: OTHERS },
  },
  staffInvitationsReceived: {
    model: 'StaffInvitation', where: toThem, leftOut: { locale: OTHERS, tokenHash: SECRET, issue: WORKING, invitedById: OTHERS, settledById: OTHERS },
  },
  deskNotes: {
    model: 'DeskNote', where: ({ userId }) => ({ writtenById: userId }), shape: atTheirDesk,
    leftOut: { patientName: OTHERS, writtenById: SAID, writtenByName: SAID, commandId: WORKING },
  },
  questionsAsked: {
    model: 'CentreQuestion', where: ({ userId }) => ({ askedById: userId }), shape: atTheirDesk,
    leftOut: { askedById: SAID, askedByName: SAID, commandId: WORKING, answer: OTHERS, answeredById: OTHERS, answeredByName: OTHERS, withdrawnById: CENTRES },
  },
  deeds: {
    model: 'AuditEvent', where: ({ userId }) => ({ actorId: userId, OR: [{ actorKind: null }, { actorKind: 'feed' }] }),
    leftOut: { actorId: SAID, previousHash: WORKING, hash: WORKING },
  },
};
