import type { Instant, Zone } from '../calendar/types';
import { dayNumberIn } from '../calendar/zones';
import { TOGETHER_MS } from './gathered';
import { WAYS_OUT } from './kinds';
import { isChange } from './news-kinds';
import type { SentMessage, WaitingDelivery } from './message';
import { afterQuiet, isQuiet, nextMorning } from './quiet-hours';
import type { Reach } from './types';

export interface MessageReader {
  readonly reach: Reach;
  readonly zone: Zone;
  /** At least those of the last two days. */
  readonly sent: readonly SentMessage[];
}

export interface Gathered {
  /** The ids of each message: all of one channel, in order of time. */
  readonly toSend: readonly (readonly string[])[];
  readonly missed: readonly string[];
  /** When to look again; null: nothing waits. */
  readonly nextAt: Instant | null;
}

/** Reminders a person and day; the evening before surgery and news come on top. */
const MOST_A_DAY = 2;

/** Whether the limit of messages a day counts it: the evening before surgery and changes go out on top. */
export const countsForLimit = ({ kind, isUrgent }: Pick<WaitingDelivery, 'kind' | 'isUrgent'>): boolean => !isUrgent && !isChange(kind);

/** Nobody waits half an hour for these; only what is urgent breaks into quiet hours. */
const cannotWait = ({ kind, isUrgent }: WaitingDelivery): boolean => isUrgent || kind === 'updates';

const isOfUseAt = ({ usefulUntil }: WaitingDelivery, at: Instant): boolean => usefulUntil === null || usefulUntil > at;

/** What becomes of one delivery: sent now, never, or looked at again. */
type Fate = 'send' | 'miss' | { readonly waitsUntil: Instant };

interface Reading extends MessageReader {
  readonly now: Instant;
}

/** Whether the limit of the reader's day is reached, over all channels: two channels at once are one message. */
function isFull({ sent, zone, now }: Reading): boolean {
  const today = dayNumberIn(zone, now);
  const others = sent.filter(({ counts, at }) => counts && at.getTime() !== now.getTime() && dayNumberIn(zone, at) === today);
  return new Set(others.map(({ at }) => at.getTime())).size >= MOST_A_DAY;
}

/**
 * Until when that channel gathers, because a message has just gone: not into quiet hours, but until their end. Null: it does not.
 * What a clock that was wrong dated ahead holds nothing back.
 */
function gathersUntil(channel: WaitingDelivery['channel'], { sent, now, reach, zone }: Reading): Instant | null {
  const last = Math.max(...sent.filter((one) => one.channel === channel && one.at <= now).map(({ at }) => at.getTime()));
  return last + TOGETHER_MS > now.getTime() ? afterQuiet(new Date(last + TOGETHER_MS), reach, zone) : null;
}

const deferred = (delivery: WaitingDelivery, waitsUntil: Instant): Fate => (isOfUseAt(delivery, waitsUntil) ? { waitsUntil } : 'miss');

/** Before its time, too late, and in quiet hours. Null: nothing of the clock stands in its way. */
function byClock(delivery: WaitingDelivery, { reach, zone, now }: Reading): Fate | null {
  if (delivery.dueAt > now) return { waitsUntil: delivery.dueAt };
  if (!isOfUseAt(delivery, now)) return 'miss';
  if (delivery.isUrgent) return null;
  return isQuiet(now, reach, zone) ? deferred(delivery, afterQuiet(now, reach, zone)) : null;
}

/** By what went out before. What would come too late by gathering goes at once. */
function byOthers(delivery: WaitingDelivery, reading: Reading): Fate {
  if (cannotWait(delivery)) return 'send';
  const gathered = gathersUntil(delivery.channel, reading);
  if (gathered && isOfUseAt(delivery, gathered)) return { waitsUntil: gathered };
  const { reach, zone, now } = reading;
  return countsForLimit(delivery) && isFull(reading) ? deferred(delivery, nextMorning(now, reach, zone)) : 'send';
}

interface Fated {
  readonly delivery: WaitingDelivery;
  readonly fate: Fate;
}

/** Whatever goes out anyway takes along what waits for no quiet hours. */
function ofChannel(deliveries: readonly WaitingDelivery[], reading: Reading): readonly Fated[] {
  const clocked = deliveries.map((delivery) => ({ delivery, clock: byClock(delivery, reading) }));
  const fated = clocked.map((one) => ({ ...one, fate: one.clock ?? byOthers(one.delivery, reading) }));
  const goes = fated.some(({ delivery, clock, fate }) => clock === null && fate === 'send' && !isAlone(delivery, reading));
  return fated.map(({ delivery, clock, fate }) => ({ delivery, fate: goes && clock === null && !isAlone(delivery, reading) ? 'send' : fate }));
}

/** What breaks into quiet hours takes nothing along. */
const isAlone = ({ isUrgent }: WaitingDelivery, { reach, zone, now }: Reading): boolean => isUrgent && isQuiet(now, reach, zone);

const inOrder = (a: WaitingDelivery, b: WaitingDelivery): number => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1);

/**
 * What of all that waits for somebody goes out now, as one message a channel. The first goes at once; what follows within
 * half an hour is gathered into the next; quiet hours and a third message a day put off, and what would come too late by
 * that is missed: the inbox has it.
 */
export function messagesOf(waiting: readonly WaitingDelivery[], reader: MessageReader, now: Instant): Gathered {
  const reading = { ...reader, now };
  const ordered = waiting.toSorted(inOrder);
  const channels = WAYS_OUT.map((channel) => ofChannel(ordered.filter((one) => one.channel === channel), reading));
  const idsWith = (fated: readonly Fated[], wanted: Fate): readonly string[] => fated.filter(({ fate }) => fate === wanted).map(({ delivery }) => delivery.id);
  const waits = channels.flat().flatMap(({ fate }) => (typeof fate === 'object' ? fate.waitsUntil.getTime() : []));
  return {
    toSend: channels.map((fated) => idsWith(fated, 'send')).filter(({ length }) => length > 0),
    missed: channels.flatMap((fated) => idsWith(fated, 'miss')),
    nextAt: waits.length === 0 ? null : new Date(Math.min(...waits)),
  };
}
