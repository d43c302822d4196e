import { z } from 'zod';
import { amount, anything, day, flag, guarded, id, largeNumber, maybe, moment, text, texts, whole } from './export-fields';

const row = z.strictObject;

/** Who said what of the patient's health, and when. */
const said = { source: text, recordedById: id, recordedAt: moment, changeId: maybe(id), relayedBy: text, confirmedChangeId: maybe(id) };

/** The parts of an export about one trip: what one entry of each holds. */
export const TRIP_ROWS = {
  plan: row({
    id, patientName: text, procedureId: guarded(text), profile: guarded(anything), centreId: maybe(text), centreName: maybe(text), surgeryOn: maybe(day), surgeryAt: maybe(moment),
    surgeryConfirmedByCentre: flag, surgeryHourByCentre: flag, travelMode: text, homeAirport: maybe(text), homeCity: text, homeZone: text, homeCountry: maybe(text),
    escortState: text, escortName: text, escortPersonId: maybe(id), escortAnsweredAt: maybe(moment), escortPhone: text, sharedWithCentreAt: maybe(moment),
    version: whole, papersAnsweredOn: maybe(day), nonstopSnoozedUntil: maybe(day),
    walkFirstMinutes: guarded(maybe(whole)), walkMoreMinutes: guarded(maybe(whole)), walkMostMinutes: guarded(maybe(whole)), medicinesRule: guarded(maybe(text)),
    deletionAskedAt: guarded(maybe(moment)), deletionDueAt: guarded(maybe(moment)), createdAt: moment,
  }),
  items: row({
    id, kind: text, purpose: maybe(text), state: text, title: text, place: maybe(text), isAllDay: flag,
    startsAt: maybe(moment), startsZone: maybe(text), endsAt: maybe(moment), endsZone: maybe(text), offsetFrom: maybe(whole), offsetUntil: maybe(whole),
    activity: maybe(text), walkMinutes: maybe(whole), note: text, bookingCode: text, bookingPhone: text, canChange: maybe(flag), changeBy: maybe(day),
    checkedBags: maybe(whole), seat: text, assistanceAskedOn: maybe(day), createdAt: moment, updatedAt: moment,
  }),
  legs: row({
    itemId: id, position: whole, fromAirport: text, toAirport: text, departsAt: moment, departsZone: text, arrivesAt: moment, arrivesZone: text,
    carrier: text, flightNumber: text, technicalStops: whole,
  }),
  stays: row({ itemId: id, address: text, phone: text, hasStairs: maybe(flag), hasLift: maybe(flag) }),
  appointments: row({
    id, itemId: maybe(id), serviceId: id, service: text, state: text, startsAt: moment, endsAt: moment, heldUntil: maybe(moment), sequence: whole,
    attendance: maybe(text), attendedAt: maybe(moment), moveAskedAt: maybe(moment), madeById: id, madeAt: moment, changedAt: moment,
  }),
  calls: row({
    itemId: id, tries: whole, triedAt: maybe(moment), askedAt: maybe(moment), answer: maybe(z.strictObject({ who: text, note: text })),
    callBackOn: maybe(day), updatedAt: moment,
  }),
  rebookings: row({ id, changeId: id, position: whole, subject: text, itemId: maybe(id), params: anything, deadlineOn: maybe(day), state: text, answer: text, updatedAt: moment }),
  bags: row({
    kind: text, airline: maybe(text), lengthIn: maybe(amount), widthIn: maybe(amount), depthIn: maybe(amount), pounds: maybe(amount),
    homePounds: maybe(amount), homePlan: maybe(text), isMetric: flag,
  }),
  packing: row({
    id, lineKey: maybe(text), section: maybe(text), title: text, quantity: maybe(whole), bag: maybe(text), position: maybe(amount), packerId: maybe(id),
    packedAt: maybe(moment), packedById: maybe(id), supplyDays: maybe(whole), supplyFrom: maybe(day), removedAt: maybe(moment), createdAt: moment,
  }),
  keptFindings: row({ findingKey: text, reason: text, keptById: id, keptByName: text, keptAt: moment }),
  clearances: row({ id, kind: text, word: text, saidOn: day, saidBy: text, note: text, ...said }),
  holds: row({
    id, reason: text, saidBy: text, setOn: day, source: text, setById: id, setAt: moment, liftedAt: maybe(moment), liftedBy: text, liftedOn: maybe(day),
    changeId: maybe(id), liftedChangeId: maybe(id), relayedBy: text, confirmedChangeId: maybe(id),
  }),
  surgeonNumbers: row({ id, number: text, value: whole, saidOn: day, saidBy: text, note: text, ...said }),
  proposals: row({
    id, centreId: text, kind: text, subjectId: maybe(id), state: text, madeById: id, madeAt: moment, settledById: maybe(id), settledAt: maybe(moment),
    settledChangeId: maybe(id),
  }),
  card: row({
    content: anything, contacts: whole, checkedAt: moment, checkedById: id, checkedByName: text, responderSince: maybe(moment),
  }),
  needs: row({
    travelsAlone: maybe(flag), companionName: text, companionRelation: text, needsWheelchair: maybe(flag), interpreter: maybe(text), diets: texts,
    dietNote: text, phone: text, saidAt: moment, saidById: id,
  }),
  questions: row({
    id, centreId: text, text, askedByName: text, askedAt: moment, answer: text, answeredById: maybe(id), answeredByName: text, answeredAt: maybe(moment), withdrawnAt: maybe(moment),
  }),
  people: row({
    userId: id, name: text, email: guarded(text), role: text, seesMedical: guarded(flag), medicalAllowedAt: guarded(maybe(moment)), relation: guarded(text),
    updates: guarded(text), hearsUpdates: guarded(flag), consentHow: guarded(maybe(text)), consentOn: guarded(maybe(day)), createdAt: moment,
  }),
  invitations: row({
    id, role: text, seesMedical: flag, updates: text, name: text, relation: text, email: maybe(text), locale: text, issue: whole, state: text,
    invitedById: id, invitedAt: moment, sentAt: maybe(moment), expiresAt: moment, settledAt: maybe(moment), settledById: maybe(id),
  }),
  links: row({
    id, name: text, showsItinerary: flag, showsFlights: flag, showsStay: flag, updates: text, issue: whole, expiresAt: moment, revokedAt: maybe(moment),
    openings: whole, lastOpenedAt: maybe(moment), madeById: id, madeAt: moment,
  }),
  feeds: row({ id, issue: whole, madeAt: moment, lastReadAt: maybe(moment) }),
  tasks: row({
    id, kind: text, title: text, dueOn: maybe(day), dueAt: maybe(moment), dueZone: maybe(text), state: text, personId: maybe(id), askedAt: maybe(moment),
    answeredAt: maybe(moment), doneAt: maybe(moment), doneById: maybe(id), madeById: id, madeAt: moment,
  }),
  escortAnswers: row({ id, personId: maybe(id), name: text, word: text, note: text, saidById: id, saidAt: moment }),
  updates: row({ id, state: text, postedById: id, postedByName: text, centreId: maybe(text), postedAt: moment, withdrawnAt: maybe(moment) }),
  updateTexts: row({ id, updateId: id, text, writtenById: id, writtenByName: text, writtenAt: moment }),
  changes: row({
    id, version: whole, deed: text, actorId: maybe(id), actorName: text, byCentre: flag, before: guarded(z.unknown()), after: guarded(z.unknown()), madeAt: moment, undoesId: maybe(id),
  }),
  arrival: row({
    centreId: text, arrivesOn: maybe(day), arrivesAt: maybe(moment), leavesOn: maybe(day), flags: texts, needs: texts, needsSomeone: flag,
    stage: text, stageAt: maybe(moment), coordinatorId: maybe(id), assignedAt: maybe(moment), acknowledgedAt: maybe(moment), acknowledgedBy: maybe(id),
  }),
  looks: row({ id: largeNumber, actorId: maybe(id), actorKind: maybe(text), name: maybe(text), centre: maybe(text), deed: text, part: maybe(text), happenedAt: moment }),
} as const;

export type TripSection = keyof typeof TRIP_ROWS;
