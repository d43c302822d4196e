import { mayDo, type Standing, type TripRole } from '../access/deeds';
import type { Instant } from '../calendar/types';
import { TEST_NOTE } from './channel-test';
import { channelsFor } from './channels';
import type { Channel, ToldKind, WayOut } from './kinds';
import type { Reach } from './types';
import { type Reachable, waysOut } from './ways-out';

/** What is on its way to somebody, and what they are to its trip by now. */
export interface OnItsWay {
  /** The kind of its note. */
  readonly note: string;
  readonly kind: ToldKind;
  readonly usefulUntil: Instant | null;
  /** Null: they are not on the trip. */
  readonly standing: (Standing & { readonly role: Exclude<TripRole, 'STAFF'> }) | null;
  /** It is a test, or about a trip that their centre sees: their standing on it says nothing. False for whoever leaves Mendway. */
  readonly isFree: boolean;
  /** The other way did not tell it, and will not any more. */
  readonly isLastWay: boolean;
}

/** How its reader can be reached and wants to be, by now. */
export interface ReachedNow extends Reachable {
  readonly reach: Reach;
  readonly choices: ReadonlyMap<ToldKind, readonly Channel[]>;
}

/** `send`; else why not, and by which way instead. */
export type Fate =
  | { readonly type: 'send' }
  | { readonly type: 'missed' }
  | { readonly type: 'stopped'; readonly instead: readonly WayOut[] };

/** Whether something goes out by that way still: people leave trips, choose otherwise and lose devices between the making of a message and its sending. */
export function fateOf(told: OnItsWay, way: WayOut, reader: ReachedNow, now: Instant): Fate {
  if (!isTheirs(told)) return { type: 'stopped', instead: [] };
  if (told.usefulUntil && told.usefulUntil <= now) return { type: 'missed' };
  if (told.note === TEST_NOTE) return leads(way, reader) ? { type: 'send' } : { type: 'stopped', instead: [] };
  const wanted = wantedFor(told, reader);
  const ways = waysOut(wanted, told.isLastWay ? onlyBy(way, reader) : reader);
  // What was wanted has a delivery of its own.
  return ways.includes(way) ? { type: 'send' } : { type: 'stopped', instead: ways.filter((other) => !wanted.includes(other)) };
}

/** A test tries one way, whatever else its reader chose. */
const leads = (way: WayOut, { hasDevice, takesMail }: Reachable): boolean => (way === 'PUSH' ? hasDevice : takesMail);

/** A device that came back, or a server that would have the next one, does not bring back what was stopped or given up there. */
const onlyBy = (way: WayOut, { hasDevice, takesMail }: Reachable): Reachable => ({ hasDevice: hasDevice && way === 'PUSH', takesMail: takesMail && way === 'MAIL' });

function isTheirs({ kind, standing, isFree }: OnItsWay): boolean {
  if (!standing) return isFree;
  return kind !== 'surgery' || mayDo('see-medical', standing);
}

const wantedFor = ({ kind, standing }: OnItsWay, { reach, choices }: ReachedNow): readonly Channel[] =>
  channelsFor(kind, standing?.role ?? 'FAMILY', reach, choices);
