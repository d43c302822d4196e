import { randomBytes, randomUUID } from 'node:crypto';
import { makePushKeyPair } from '@/lib/crypto/push-key-pair';
import { sealValue } from '@/lib/crypto/seal';
import { writeAsked } from '@/lib/data/appointment-calls';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { saveCard } from '@/lib/data/emergency-cards';
import { speakOfEscort } from '@/lib/data/escort-answers';
import { addLine } from '@/lib/data/packing-lines';
import { postUpdate } from '@/lib/data/post-update';
import { pushKey } from '@/lib/data/push-keys';
import { keepSubscription } from '@/lib/data/push-subscriptions';
import { addCalls } from '@/lib/data/rebookings';
import { sealedAnswer } from '@/lib/data/call-answers';
import { type SealedColumn, sealedPlace } from '@/lib/data/sealed-columns';
import { addSuggestion } from '@/lib/data/suggestions';
import { addTip } from '@/lib/data/tips';
import { saveNeeds } from '@/lib/data/travel-needs';
import { liftHold, setHold } from '@/lib/data/trip-holds';
import { recordNumber } from '@/lib/data/trip-numbers';
import { recordWord } from '@/lib/data/trip-words';
import { issueLink } from '@/lib/data/verification-tokens';
import { NOTHING_SAID } from '@/lib/domain/arrivals/needs';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { blankCard } from '@/lib/domain/card/blank-card';
import { applyChange } from '@/lib/domain/check/apply-change';
import { enqueue } from '@/lib/server/jobs/enqueue';
import { noteArrival } from '@/app/arrivals/actions';
import { callBy } from './actions';
import { askedTrip, NOW } from './asked-trip';
import { accessFor } from './factories';
import { onDay } from './lived-trips';

/** A word of its own for each value: found anywhere, it says what was not sealed. */
export type Markers = Map<string, string>;

const SAID_ON = dayIn(NEW_YORK, NOW);

/** A trip, its centre, and what stands beside trips, with something in every sealed column, written as the product writes it. */
export async function sealedWorld() {
  const markers: Markers = new Map();
  const mark = (column: SealedColumn | 'queued jobs') => {
    const marker = `Quetzal${randomBytes(9).toString('hex')}`;
    markers.set(column, marker);
    return marker;
  };
  const trip = await askedTrip();
  await writeMedicalPart(trip, mark);
  await writeItinerary(trip, mark);
  await writeForCentre(trip, mark);
  await writeBesideTrips(trip, mark);
  const update = await database().update.findFirstOrThrow({ where: { tripId: trip.tripId } });
  const note = await database().deskNote.findFirstOrThrow({ where: { tripId: trip.tripId } });
  return { markers, tripId: trip.tripId, updateId: update.id, userId: trip.ruth.userId, noteId: note.id };
}

type Asked = Awaited<ReturnType<typeof askedTrip>>;
type Mark = (column: SealedColumn | 'queued jobs') => string;

const writing = { now: NOW, seenVersion: null };

async function writeMedicalPart({ ruth, rosa, tripId }: Asked, mark: Mark): Promise<void> {
  const word = await accessFor(ruth, tripId, 'record-word');
  const centres = await accessFor(rosa, tripId, 'record-word');
  needNone(await recordWord(word, { kind: 'exercise', word: 'yes', saidBy: mark('Clearance.saidBy'), saidOn: SAID_ON, note: mark('Clearance.note') }, NOW));
  needNone(await recordWord(centres, { kind: 'exercise', word: 'not-yet', saidBy: 'Dr. Feld', saidOn: SAID_ON, isPassedOn: true }, NOW));
  needNone(await recordNumber(word, { number: 'quietDays', value: 6, saidBy: mark('SurgeonNumber.saidBy'), saidOn: SAID_ON, note: mark('SurgeonNumber.note') }, writing));
  needNone(await recordNumber(centres, { number: 'quietDays', value: 7, saidBy: 'Dr. Feld', saidOn: SAID_ON, note: '', isPassedOn: true }, writing));
  needNone(await setHold(word, { reason: 'infection', saidBy: mark('RecoveryHold.saidBy'), setOn: SAID_ON }, writing));
  needNone(await liftHold(word, { saidBy: mark('RecoveryHold.liftedBy'), saidOn: SAID_ON }, writing));
  needNone(await setHold(centres, { reason: 'leak', saidBy: 'Dr. Feld', setOn: SAID_ON, isPassedOn: true }, writing));
  const content = { ...blankCard('Ruth Reed'), note: mark('EmergencyCard.content') };
  await saveCard(await accessFor(ruth, tripId, 'change-card'), { content, seenRevision: 0, now: NOW });
  needNone(await addLine(await accessFor(ruth, tripId, 'change-packing'), { id: randomUUID(), section: 'medicines', title: mark('PackingLine.title'), quantity: null, packerId: null }));
}

async function writeItinerary({ ruth, rosa, tripId }: Asked, mark: Mark): Promise<void> {
  const access = await accessFor(ruth, tripId, 'change-itinerary');
  const call = onDay('APPOINTMENT', '2027-03-09', { purpose: 'TEST', title: 'Blood test', place: 'CENTRE', note: mark('Item.note') });
  needNone(await changeTrip(access, { edit: (trip) => applyChange(trip, { type: 'add-item', item: call }), ...writing }));
  await database().$transaction((queries) => writeAsked(queries, tripId, call.id, { who: '', note: mark('AppointmentCall.answer'), callBackOn: null }, NOW));
  const change = await database().change.findFirstOrThrow({ where: { tripId }, orderBy: { version: 'desc' } });
  await addCalls(database(), tripId, change.id, [{ subject: 'item', itemId: call.id, params: {}, deadlineOn: null }]);
  const rebooking = await database().rebooking.findFirstOrThrow({ where: { tripId } });
  await database().rebooking.update({ where: { id: rebooking.id }, data: { state: 'ASKED', answer: sealedAnswer(rebooking.id, mark('Rebooking.answer')) } });
  const escort = { state: 'centre', name: 'Helping Hands', phone: mark('Trip.escortPhone') } as const;
  needNone(await speakOfEscort(await accessFor(rosa, tripId, 'set-centre-escort'), { step: () => ({ escort, said: [] }), now: NOW, tell: () => Promise.resolve() }));
}

async function writeForCentre({ ruth, june, rosa, centre, tripId, asked, answer }: Asked, mark: Mark): Promise<void> {
  const question = await asked(mark('CentreQuestion.text'), rosa);
  await answer(question, mark('CentreQuestion.answer'));
  const needs = { ...NOTHING_SAID, dietNote: mark('TravelNeeds.dietNote'), phone: mark('TravelNeeds.phone') };
  await saveNeeds(await accessFor(ruth, tripId, 'answer-centre'), { needs, seenRevision: 0, now: NOW });
  const text = mark('UpdateText.text');
  needNone((await postUpdate(await accessFor(june, tripId, 'post-update'), { state: 'AWAKE', text, commandId: randomUUID() }, NOW, () => Promise.resolve())) ?? []);
  const outcome = await noteArrival.perform(callBy(rosa, { now: NOW }), { centreId: centre.id, tripId, text: mark('DeskNote.text'), commandId: randomUUID() });
  if (outcome.type !== 'redrawn') throw new Error(`no note: ${JSON.stringify(outcome)}`);
}

async function writeBesideTrips({ ruth }: Asked, mark: Mark): Promise<void> {
  const suggestion = { name: 'A centre', place: '', website: '', phone: mark('CentreSuggestion.phone'), note: mark('CentreSuggestion.note'), email: mark('CentreSuggestion.email'), locale: 'en' };
  await addSuggestion(null, { id: randomUUID(), ...suggestion }, NOW);
  await addTip(null, { id: randomUUID(), topic: 'PACKING', text: 'Bring slippers.', email: mark('Tip.email'), locale: 'en' }, NOW);
  await issueLink({ purpose: 'sign-up', address: ruth.email, payload: mark('VerificationToken.payload') }, NOW);
  await pushKey();
  const target = { endpoint: `https://push.example.org/${mark('PushSubscription.sealed')}`, p256dh: makePushKeyPair().publicKey, auth: randomBytes(16).toString('base64url') };
  await keepSubscription({ ...ruth, sessionId: randomUUID() }, target, NOW);
  await enqueue(database(), { task: 'notice', data: { kind: 'password-changed', to: `${mark('queued jobs')}@example.test`, locale: 'en' } });
  await writeOwnRows(ruth.userId, mark);
}

/** A copy that was made before any that a test asks for. */
const LONG_AGO = new Date('2020-01-01');

async function writeOwnRows(userId: string, mark: Mark): Promise<void> {
  const secret = sealValue(mark('CodeApp.secret'), sealedPlace('CodeApp.secret', userId));
  await database().codeApp.create({ data: { userId, secret, createdAt: NOW } });
  const { id } = await database().dataExport.create({ data: { userId, state: 'READY', askedAt: LONG_AGO, readyAt: LONG_AGO, expiresAt: new Date('2100-01-01') } });
  const content = sealValue(mark('ExportFile.content'), sealedPlace('ExportFile.content', id, 'all.json'));
  await database().exportFile.create({ data: { exportId: id, name: 'all.json', content } });
}

function needNone(problems: readonly unknown[]): void {
  if (problems.length > 0) throw new Error(`refused: ${JSON.stringify(problems)}`);
}
