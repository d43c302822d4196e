import type { Instant } from '../calendar/types';
import type { WayOut } from '../reminders/kinds';

/** What becomes of something that is sent. */
type SendState = 'WAITING' | 'SENT' | 'MISSED' | 'FAILED' | 'STOPPED';

/** How far something has come that the patient is told about an appointment. `inbox`: it stands there, and was not to be sent. */
export type HowTold =
  | { readonly type: 'planned' | 'inbox' | 'on-its-way' | 'missed' | 'failed' | 'stopped' }
  | { readonly type: 'sent'; readonly by: readonly WayOut[] };

/** A reminder, or a letter about a booking, as the centre's staff see it. */
export interface TellingLine {
  readonly id: string;
  readonly what: 'reminder' | 'booked' | 'moved' | 'cancelled' | 'offered';
  /** When it is due, or was. */
  readonly at: Instant;
  readonly how: HowTold;
}

/** What whoever holds the trip is told about one appointment. */
export interface Telling {
  /** Since when mails to them come back; null: they arrive, as far as anybody knows. */
  readonly mailFailedAt: Instant | null;
  readonly lines: readonly TellingLine[];
}

interface Sending {
  readonly channel: WayOut;
  readonly state: SendState;
}

/** From one way that arrived, over what may still, to why nothing did. */
export function howSent(sendings: readonly Sending[]): HowTold {
  const by = sendings.flatMap(({ channel, state }) => (state === 'SENT' ? [channel] : []));
  if (by.length > 0) return { type: 'sent', by };
  if (sendings.length === 0) return { type: 'inbox' };
  const found = ORDER.find(([state]) => sendings.some((one) => one.state === state));
  return { type: found?.[1] ?? 'stopped' };
}

const ORDER = [['WAITING', 'on-its-way'], ['FAILED', 'failed'], ['MISSED', 'missed']] as const;

interface ReminderFacts {
  readonly toldAt: Instant | null;
  readonly missedAt: Instant | null;
  readonly sendings: readonly Sending[];
}

export function howReminded({ toldAt, missedAt, sendings }: ReminderFacts): HowTold {
  if (missedAt) return { type: 'missed' };
  return toldAt ? howSent(sendings) : { type: 'planned' };
}

interface Reached {
  readonly mailFailedAt: Instant | null;
  /** Of what was sent to them about appointments, the latest that arrived or was given up; null: nothing yet. */
  readonly last: 'SENT' | 'FAILED' | null;
}

/** Somebody has to call: mails to them come back, or the last that was sent to them did not arrive. */
export const isUnreached = ({ mailFailedAt, last }: Reached): boolean => mailFailedAt !== null || last === 'FAILED';
