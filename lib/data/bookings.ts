import { randomUUID } from 'node:crypto';
import { canFill } from '@/lib/domain/appointments/booked-item';
import { holdUntil, type Kept, offerProblem, serviceProblem, startProblem, tooManyProblem } from '@/lib/domain/appointments/booking-rules';
import type { Slot } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { problem, type Problem } from '@/lib/domain/problem';
import { booked, type BookingAccess, type BookingAnswer, LOST, NOT_THERE, OUTDATED, refusedWith, type Telling } from './booking-answer';
import { type Counter, type KeptTime, readCounter, slotAt } from './booking-counter';
import { holdDesk, sweepDesk } from './booking-locks';
import { othersThan, racing } from './booking-race';
import { giveBack, lockTime, reserve } from './booking-rows';
import type { Queries } from './client';
import { holdTrip, lockTrip } from './lock-trip';
import { recordDeed } from './trip-audit';

export interface WantedTime {
  readonly serviceId: string;
  readonly startsAt: Instant;
  /** The drafted appointment of the plan that it is to fill; null: the one that the service is for, or a new one. */
  readonly forItemId: string | null;
  /** Made where the form is, one for each time that it offers: the same id again gets the same answer. */
  readonly commandId: string;
}

/** What somebody wants kept, until when, and as what. */
interface Keeping extends WantedTime {
  readonly state: 'HELD' | 'OFFERED';
  readonly until: Instant;
}

/**
 * Keeps a time for a few minutes, while somebody fills in the form. Nobody is told. One person keeps one time of a
 * service: the one before gives way to it.
 */
export const holdTime = (access: BookingAccess, wanted: WantedTime, now: Instant): Promise<BookingAnswer> =>
  keepTime(access, { ...wanted, state: 'HELD', until: holdUntil(now) }, now);

/** Staff keep a time for the patient until a moment that they choose; `bookHeld` accepts it. */
export async function offerTime(access: BookingAccess, { until, ...wanted }: WantedTime & { readonly until: Instant }, now: Instant, telling: Telling): Promise<BookingAnswer> {
  if (access.standing.role !== 'STAFF') return NOT_THERE;
  const wrong = offerProblem(until, wanted.startsAt, now);
  if (wrong) return refusedWith(wrong);
  return keepTime(access, { ...wanted, state: 'OFFERED', until }, now, async (queries, news) => {
    await recordDeed(access, access.deed, now, queries);
    await telling(queries, { ...news, trip: (await lockTrip(queries, access)).trip });
  });
}

type News = Omit<Parameters<Telling>[1], 'trip'>;

async function keepTime(access: BookingAccess, keeping: Keeping, now: Instant, also?: (queries: Queries, news: News) => Promise<void>): Promise<BookingAnswer> {
  const answer = await racing(async (queries) => {
    await holdTrip(queries, access);
    await holdDesk(queries, keeping.serviceId);
    const counter = await readCounter(queries, access, keeping, now);
    if (!counter) return NOT_THERE;
    const known = counter.kept.find(({ commandId }) => commandId === keeping.commandId);
    if (known) return sameAnswer(known, keeping);
    const wrong = keepingProblem({ ...counter, elsewhere: await keptElsewhere(queries, access, now) }, keeping, access);
    if (wrong) return refusedWith(wrong);
    const older = givingWay(counter, keeping, access).map(({ id }) => id);
    const slot = slotAt(counter, keeping.startsAt, older);
    if (!slot) return LOST;
    await sweepDesk(queries, keeping.serviceId, now);
    await giveBack(queries, older, now);
    const appointmentId = await store(queries, access, keeping, slot, now);
    await reserve(queries, appointmentId, slot, counter.service);
    await also?.(queries, { type: 'offered', appointmentId, serviceId: keeping.serviceId, centreId: counter.centreId, sequence: 0, startsAt: slot.startsAt, endsAt: slot.endsAt, wasAt: null, item: null });
    return booked(appointmentId);
  });
  return answer === LOST ? othersThan(access, keeping, now) : answer;
}

/** A form that is sent twice was answered already; one id for two times is no form of ours. */
function sameAnswer(known: KeptTime, { serviceId, startsAt }: Keeping): BookingAnswer {
  const isSame = known.serviceId === serviceId && known.startsAt.getTime() === startsAt.getTime();
  return isSame ? booked(known.id) : OUTDATED;
}

/** What the same person keeps of the same service: they have changed their mind. An offer stays, it is the centre's. */
const givingWay = ({ kept }: Counter, { serviceId, state }: Keeping, { actor }: BookingAccess): readonly KeptTime[] =>
  kept.filter((one) => state === 'HELD' && one.state === 'HELD' && one.isLive && one.serviceId === serviceId && one.madeById === actor.userId);

/** What the same person keeps for other trips: nobody blocks a desk with several of them. */
async function keptElsewhere(queries: Queries, { tripId, actor }: BookingAccess, now: Instant): Promise<readonly Kept[]> {
  const where = { madeById: actor.userId, tripId: { not: tripId }, state: 'HELD', heldUntil: { gt: now } } as const;
  const rows = await queries.appointment.findMany({ where, select: { serviceId: true, startsAt: true } });
  return rows.map((row) => ({ ...row, state: 'HELD' }));
}

interface KeepingCounter extends Counter {
  readonly elsewhere: readonly Kept[];
}

function keepingProblem(counter: KeepingCounter, keeping: Keeping, access: BookingAccess): Problem | null {
  const { service, facts, kept, named, elsewhere } = counter;
  const older = givingWay(counter, keeping, access);
  const others = [...kept.filter((one) => one.isLive && !older.includes(one)), ...elsewhere];
  return serviceProblem(service, facts) ?? startProblem(service, keeping.startsAt, facts) ?? namedProblem(counter, keeping, named)
    ?? tooManyProblem(service, others, facts);
}

/** An item that was named has to be one that this service can fill. */
function namedProblem({ service }: Counter, { forItemId }: Keeping, named: Counter['named']): Problem | null {
  if (forItemId === null) return null;
  if (named?.isBooked) return problem(null, 'booked-already');
  return named && canFill({ ...named, desk: null }, service) ? null : problem(null, 'not-found');
}

async function store(queries: Queries, { tripId, actor }: BookingAccess, keeping: Keeping, { startsAt, endsAt }: Slot, now: Instant): Promise<string> {
  const { serviceId, forItemId, commandId, state, until: heldUntil } = keeping;
  const [id, madeById] = [randomUUID(), actor.userId];
  await queries.appointment.createMany({ data: [{ id, tripId, serviceId, forItemId, commandId, state, heldUntil, startsAt, endsAt, madeById, madeAt: now, changedAt: now }] });
  return id;
}

/** Gives back what is held or offered. What is booked is cancelled by `cancelTime`. */
export async function releaseHeld(access: BookingAccess, appointmentId: string, now: Instant): Promise<BookingAnswer> {
  const answer = await racing(async (queries) => {
    await holdTrip(queries, access);
    const time = await lockTime(queries, access, appointmentId);
    if (!time) return NOT_THERE;
    if (time.state === 'BOOKED') return refusedWith(problem(null, 'desk-booked'));
    await giveBack(queries, [appointmentId], now);
    return booked(appointmentId);
  });
  return answer === LOST ? OUTDATED : answer;
}

export { bookHeld } from './booking-confirm';
export { askToMove, cancelTime, moveTime, type WantedMove } from './booking-changes';
