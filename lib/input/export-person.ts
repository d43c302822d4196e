import { z } from 'zod';
import { anything, day, flag, guarded, id, largeNumber, maybe, moment, text, texts, whole } from './export-fields';

const row = z.strictObject;

/** The parts of an export about the person, beside their trips: what one entry of each holds. */
export const PERSON_ROWS = {
  account: row({
    id, email: text, emailVerified: maybe(moment), name: text, passwordSetAt: maybe(moment), locale: text, isAdministrator: flag,
    deletionAskedAt: maybe(moment), deletionDueAt: maybe(moment), createdAt: moment,
  }),
  sessions: row({
    id, device: text, createdAt: moment, lastSeenAt: moment, expires: moment, secondFactorAt: maybe(moment), provenAt: moment, isShared: flag,
  }),
  signInServices: row({ type: text, provider: text, providerAccountId: text }),
  codeApp: row({ createdAt: moment, confirmedAt: maybe(moment) }),
  recoveryCodes: row({ id, madeAt: moment, usedAt: maybe(moment) }),
  passkeys: row({ id, name: text, transports: texts, isBackedUp: flag, createdAt: moment, lastUsedAt: maybe(moment) }),
  factorResets: row({ id, askedAt: moment, vouchedById: maybe(id), dueAt: moment, cancelledAt: maybe(moment), doneAt: maybe(moment) }),
  copies: row({ id, state: text, askedAt: moment, readyAt: maybe(moment), expiresAt: moment }),
  reach: row({ zone: maybe(text), quietFrom: whole, quietUntil: whole, channels: texts, mailFailedAt: maybe(moment) }),
  reminderChoices: row({ kind: text, channels: texts }),
  reminderWishes: row({ tripId: id, key: text, isStopped: flag, daysBefore: maybe(whole), minute: maybe(whole) }),
  reminders: row({
    id, tripId: id, key: text, anchorOn: day, kind: text, word: text, params: anything, itemId: maybe(id), dueAt: moment, usefulUntil: moment,
    isNewDate: flag, isUrgent: flag, toldAt: maybe(moment), missedAt: maybe(moment),
  }),
  notes: row({ id, tripId: maybe(id), kind: text, params: anything, createdAt: moment, readAt: maybe(moment), reminderId: maybe(id) }),
  deliveries: row({ id, notificationId: id, channel: text, kind: text, state: text, dueAt: moment, messageId: maybe(id), settledAt: maybe(moment) }),
  messages: row({ id, channel: text, state: text, createdAt: moment, tries: whole, settledAt: maybe(moment), reason: text }),
  appointmentLetters: row({ appointmentId: id, sequence: whole, what: text, state: text, queuedAt: moment, settledAt: maybe(moment) }),
  pushDevices: row({ id, device: text, madeAt: moment, reachedAt: maybe(moment) }),
  offlineDeeds: row({ id, tripId: id, kind: text, answer: z.unknown(), madeAt: moment, appliedAt: moment }),
  flightImports: row({ id, tripId: id, reading: z.unknown(), readAt: moment }),
  memberships: row({
    tripId: id, role: text, seesMedical: flag, medicalAllowedAt: maybe(moment), relation: text, updates: text, hearsUpdates: flag,
    consentHow: maybe(text), consentOn: maybe(day), createdAt: moment,
  }),
  invitationsMade: row({
    id, tripId: id, role: text, seesMedical: flag, name: text, relation: text, email: maybe(text), locale: text, state: text,
    invitedAt: moment, sentAt: maybe(moment), expiresAt: moment, settledAt: maybe(moment),
  }),
  invitationsReceived: row({ id, role: text, name: text, relation: text, email: text, state: text, invitedAt: moment, expiresAt: moment, settledAt: maybe(moment) }),
  suggestions: row({
    id, name: text, place: text, website: text, phone: text, note: text, email: text, locale: text, suggestedAt: moment, state: text,
    reason: text, settledAt: maybe(moment), centreId: maybe(text),
  }),
  tips: row({ id, topic: text, text, shown: z.unknown(), email: text, locale: text, suggestedAt: moment, state: text, reason: text, settledAt: maybe(moment) }),
  workplaces: row({ centreId: text, centreName: maybe(text), role: text, createdAt: moment }),
  deskFeeds: row({ id, centreId: text, madeAt: moment, lastReadAt: maybe(moment) }),
  boardLooks: row({ centreId: text, lookedAt: moment }),
  savedFilters: row({ id, centreId: text, name: text, query: text, isShared: flag, madeAt: moment }),
  staffInvitationsMade: row({ id, centreId: text, role: text, email: text, name: text, locale: text, state: text, invitedAt: moment, expiresAt: moment, settledAt: maybe(moment) }),
  staffInvitationsReceived: row({ id, centreId: text, role: text, email: text, name: text, state: text, invitedAt: moment, expiresAt: moment, settledAt: maybe(moment) }),
  deskNotes: row({ id, centreId: text, tripId: id, text: guarded(text), writtenAt: moment }),
  questionsAsked: row({ id, centreId: text, tripId: id, text: guarded(text), askedAt: moment, answeredAt: maybe(moment), withdrawnAt: maybe(moment) }),
  deeds: row({ id: largeNumber, tripId: maybe(id), deed: text, actorKind: maybe(text), part: maybe(text), happenedAt: moment }),
} as const;

export type PersonSection = keyof typeof PERSON_ROWS;
