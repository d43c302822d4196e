import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { answerQuestion } from '@/lib/data/answer-questions';
import { askPatient } from '@/lib/data/ask-questions';
import { database } from '@/lib/data/client';
import { changeTrip, type Edit } from '@/lib/data/change-trip';
import { saveCard } from '@/lib/data/emergency-cards';
import { chooseHomePlan, tickLine } from '@/lib/data/packing';
import { setMedicinesRule, setTravelBag } from '@/lib/data/packing-bags';
import { addLine } from '@/lib/data/packing-lines';
import { questionsOf } from '@/lib/data/questions';
import { liftHold, setHold } from '@/lib/data/trip-holds';
import { recordNumber } from '@/lib/data/trip-numbers';
import { openTrip } from '@/lib/data/open-trip';
import { loadTrip } from '@/lib/data/trips';
import { keepFinding, recordWord, shareWithCentre, stopKeepingFinding } from '@/lib/data/trip-words';
import { undoChange } from '@/lib/data/undo';
import type { Person } from '@/lib/domain/access/actor';
import type { Deed } from '@/lib/domain/access/deeds';
import { DIETS } from '@/lib/domain/arrivals/needs';
import { ARRIVAL_STAGES } from '@/lib/domain/arrivals/types';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { blankCard } from '@/lib/domain/card/blank-card';
import { applyChange } from '@/lib/domain/check/apply-change';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { Change } from '@/lib/domain/check/types';
import type { CentreFact, Item, Trip } from '@/lib/domain/itinerary/types';
import { linesOf } from '@/lib/domain/packing/trip-packing';
import type { MadeDesk } from './desks';
import { accessFor } from './factories';
import { type Booker, preOpAt, saidOf } from './bookings';
import type { Chance } from './chance';
import { applyBy, formFor } from './lived-trips';
import { asTyped } from './situations';
import { anyItems } from './trips';

/** A trip that is shared with a centre, and all who write to it. */
export interface DeedWorld {
  readonly owner: Person;
  readonly staff: Person;
  readonly tripId: string;
  readonly centre: CentreFact;
  readonly desk: MadeDesk;
  readonly booker: Booker;
}

interface Drawn extends DeedWorld {
  readonly chance: Chance;
  readonly now: Date;
}

/** Whether it was done: what the product refuses is no change. */
type Do = (drawn: Drawn) => Promise<boolean>;

const access = <D extends Deed>({ owner, tripId }: DeedWorld, deed: D) => accessFor(owner, tripId, deed);
const tripOf = async (drawn: Drawn): Promise<Trip> => (await loadTrip(await access(drawn, 'see-itinerary'))).trip;
const dayFrom = ({ chance, now }: Drawn, from: number, days: number): Day => addDays(dayIn(NEW_YORK, now), from + chance.under(days));
const saying = ({ now }: Drawn) => ({ saidBy: 'Dr. Feld', saidOn: dayIn(NEW_YORK, now) });
const quietly = async (): Promise<void> => undefined;

async function edit(drawn: Drawn, change: Edit): Promise<boolean> {
  let isSame = false;
  const problems = await changeTrip(await access(drawn, 'change-itinerary'), {
    seenVersion: null, now: drawn.now,
    edit(trip, since) {
      const after = change(trip, since);
      isSame = after === trip;
      return after;
    },
  });
  return problems.length === 0 && !isSame;
}

const by = (drawn: Drawn, change: (trip: Trip) => Change | null): Promise<boolean> => edit(drawn, (trip) => {
  const made = change(trip);
  return made ? applyChange(trip, made) : trip;
});

function anItem(drawn: Drawn): Item | null {
  const on = dayFrom(drawn, 0, 30);
  const [items = []] = fc.sample(anyItems(on), { numRuns: 1, seed: drawn.chance.under(1_000_000) });
  const item = items[0];
  if (!item) return null;
  const seats = item.kind === 'FLIGHT' ? {} : { checkedBags: null, seat: '' };
  return { ...asTyped(item, on), id: randomUUID(), booking: item.booking && { ...item.booking, ...seats } };
}

const MADE_BY_THE_PLAN = ['SURGERY', 'QUIET_DAYS'];

function ownItem({ chance }: Drawn, { items }: Trip): Item | null {
  const own = items.filter(({ kind, desk }) => !MADE_BY_THE_PLAN.includes(kind) && desk === null);
  return own.length > 0 ? chance.pick(own) : null;
}

/** Everything that people do to a trip, by the product's own writers. */
export const DEEDS_DONE: Readonly<Record<string, Do>> = {
  'add an item': (drawn) => by(drawn, () => {
    const item = anItem(drawn);
    return item && { type: 'add-item', item };
  }),
  'move an item': (drawn) => by(drawn, (trip) => {
    const [item, other] = [ownItem(drawn, trip), anItem(drawn)];
    return item && other && { type: 'change-item', item: { ...item, when: other.when, state: other.state, legs: item.kind === 'FLIGHT' ? other.legs : [] } };
  }),
  'remove an item': (drawn) => by(drawn, (trip) => {
    const item = ownItem(drawn, trip);
    return item && { type: 'remove-item', itemId: item.id };
  }),
  'speak of the escort': (drawn) => by(drawn, () => (
    { type: 'set-escort', escort: { state: drawn.chance.pick(['none', 'asked', 'accepted', 'centre'] as const), name: drawn.chance.pick(['June', 'Dale']) } }
  )),
  'see to the papers': (drawn) => by(drawn, () => ({ type: 'mark-papers' })),
  'snooze the watch': (drawn) => by(drawn, () => ({ type: 'snooze-nonstop', until: dayFrom(drawn, 1, 14) })),
  async 'move surgery'(drawn) {
    const { owner, tripId, now } = drawn;
    const asked = { type: 'surgery-day', on: dayFrom(drawn, 3, 60), time: null } as const;
    const form = await formFor({ tripId, access: await access(drawn, 'change-itinerary') }, asked, [], now);
    return (await applyBy(owner, form, undefined, now)).type === 'done';
  },
  async 'undo the last change'(drawn) {
    const { lastChange } = await loadTrip(await access(drawn, 'see-itinerary'));
    const undone = lastChange && (await undoChange(await access(drawn, 'change-itinerary'), { changeId: lastChange.id, now: drawn.now }));
    return undone?.problems.length === 0;
  },
  async 'say a word'(drawn) {
    const said = { kind: drawn.chance.pick(['fly', 'exercise'] as const), word: drawn.chance.pick(['yes', 'not-yet'] as const), ...saying(drawn) };
    return (await recordWord(await access(drawn, 'record-word'), said, drawn.now)).length === 0;
  },
  async 'set or lift a hold'(drawn) {
    const [word, writing] = [await access(drawn, 'record-word'), { now: drawn.now, seenVersion: null }];
    const { saidBy, saidOn } = saying(drawn);
    const isHeld = (await tripOf(drawn)).hold !== null;
    return (isHeld ? await liftHold(word, { saidBy, saidOn }, writing) : await setHold(word, { reason: 'infection', saidBy, setOn: saidOn }, writing)).length === 0;
  },
  async 'set a number'(drawn) {
    const number = drawn.chance.pick(['quietDays', 'nights', 'avoidFlyingUntil'] as const);
    const said = { number, value: drawn.chance.under(6), note: '', ...saying(drawn) };
    return (await recordNumber(await access(drawn, 'record-word'), said, { now: drawn.now, seenVersion: null })).length === 0;
  },
  async 'keep a finding'(drawn) {
    const keepable = checkTrip(await tripOf(drawn), drawn.now).open.filter(({ canBeKept }) => canBeKept);
    if (keepable.length === 0) return false;
    return (await keepFinding(await access(drawn, 'change-itinerary'), { findingKey: drawn.chance.pick(keepable).key, reason: 'It is fine' }, drawn.now)).length === 0;
  },
  async 'keep it no longer'(drawn) {
    const [kept] = (await tripOf(drawn)).kept;
    if (kept) await stopKeepingFinding(await access(drawn, 'change-itinerary'), kept.findingKey, drawn.now);
    return kept !== undefined;
  },
  async 'tick a line'(drawn) {
    const lines = linesOf((await loadTrip(await access(drawn, 'see-itinerary'))).packing);
    const { id, key, isPacked } = drawn.chance.pick(lines);
    return tickLine(await access(drawn, 'tick-packing'), { deedId: randomUUID(), line: key ?? id ?? '', isPacked: !isPacked }, drawn.now);
  },
  async 'add a line'(drawn) {
    const line = { id: randomUUID(), title: `Line ${drawn.chance.under(1_000_000)}`, section: 'comfort', quantity: null, packerId: null } as const;
    return (await addLine(await access(drawn, 'change-packing'), line)).length === 0;
  },
  async 'weigh the bag'(drawn) {
    const pounds = drawn.chance.under(40) + 1;
    const bag = { airline: 'United Airlines', size: { lengthIn: 22, widthIn: 14, depthIn: 9 }, pounds, homePounds: drawn.chance.under(40) + 1, system: 'us' } as const;
    return (await setTravelBag(await access(drawn, 'change-packing'), bag)).length === 0;
  },
  async 'plan the bag home'(drawn) {
    const plan = drawn.chance.pick(['escort-lifts', 'porter', null] as const);
    return (await chooseHomePlan(await access(drawn, 'change-packing'), plan, drawn.now)).length === 0;
  },
  async 'say what becomes of medicines'(drawn) {
    await setMedicinesRule(await access(drawn, 'change-packing'), drawn.chance.pick(['BRING', 'LEAVE', null] as const));
    return true;
  },
  async 'write the card'(drawn) {
    const contacts = drawn.chance.pick([[], [{ name: 'Sam', relation: 'son', phone: '(303) 555-0127' }]]);
    const stands = await database().emergencyCard.findUnique({ where: { tripId: drawn.tripId }, select: { revision: true } });
    const content = { ...blankCard('Ruth'), contacts };
    return (await saveCard(await access(drawn, 'change-card'), { content, seenRevision: stands?.revision ?? 0, now: drawn.now })) === null;
  },
  'tell the needs': tellNeeds,
  async 'ask the patient'(drawn) {
    const asking = { text: 'Who comes along?', commandId: randomUUID() };
    // Staff reach a trip only while it is shared.
    const asked = await openTrip(drawn.staff, drawn.tripId, 'ask-patient');
    return asked !== null && (await askPatient(asked, asking, drawn.now, quietly))?.length === 0;
  },
  async 'answer the centre'(drawn) {
    const answering = await access(drawn, 'answer-centre');
    const open = (await questionsOf(answering)).find(({ state }) => state === 'open');
    const answered = open && (await answerQuestion(answering, { questionId: open.id, text: 'My son', seen: 0 }, drawn.now, quietly));
    return answered?.length === 0;
  },
  async 'book or cancel a time'({ booker, desk, chance, now, ...drawn }) {
    const { items } = (await loadTrip(booker.access)).trip;
    const booked = items.find((item) => item.desk)?.desk;
    if (booked) return saidOf(await booker.cancel(booked.appointmentId, now)) === 'done';
    const startsAt = preOpAt(chance.pick(['09:00', '10:00', '14:00']), dayFrom({ booker, desk, chance, now, ...drawn }, 2, 20));
    const held = await booker.hold(desk.preOp, startsAt, { now });
    return held.type === 'done' && saidOf(await booker.confirm(held.appointmentId, now)) === 'done';
  },
  async 'open or close the centre'({ centre, chance, now }) {
    const status = chance.pick(['OPEN', 'OPEN', 'UNVERIFIED', 'CLOSED'] as const);
    await database().centre.update({ where: { id: centre.id }, data: { status, closedOn: status === 'CLOSED' ? now : null } });
    return true;
  },
  async 'say how far they are'({ tripId, chance, now }) {
    const { count } = await database().arrival.updateMany({ where: { tripId }, data: { stage: chance.pick(ARRIVAL_STAGES), stageAt: now } });
    return count === 1;
  },
  async 'share, or stop sharing'(drawn) {
    const { isSharedWithCentre } = await loadTrip(await access(drawn, 'see-itinerary'));
    // Most stay shared, or little would be left to keep.
    if (isSharedWithCentre && drawn.chance.under(4) > 0) return false;
    return shareWithCentre(await access(drawn, 'share-with-centre'), !isSharedWithCentre, drawn.now);
  },
};

async function tellNeeds({ tripId, owner, chance, now }: Drawn): Promise<boolean> {
  const travelsAlone = chance.pick([true, false, null]);
  const told = {
    travelsAlone, companionName: travelsAlone === false ? chance.pick(['Rui', 'Carol']) : '', needsWheelchair: chance.pick([true, false, null]),
    interpreter: chance.pick(['pt', 'es', null]), diets: [chance.pick(DIETS)], saidAt: now, saidById: owner.userId,
  };
  await database().travelNeeds.upsert({ where: { tripId }, create: { tripId, ...told }, update: { ...told, revision: { increment: 1 } } });
  return true;
}
