import type { TripRole } from '../access/deeds';
import { type Channel, isOnAtFirst, type ToldKind } from './kinds';
import type { Reach } from './types';

/**
 * The ways by which that kind reaches somebody: what they chose for it, else what they chose for all. None: a reminder is not
 * told at all, and news stay in the inbox. A push without a subscription falls back where subscriptions are known.
 */
export function channelsFor(kind: ToldKind, role: Exclude<TripRole, 'STAFF'>, reach: Reach, choices: ReadonlyMap<ToldKind, readonly Channel[]>): readonly Channel[] {
  return choices.get(kind) ?? (isOnAtFirst(kind, role) ? reach.channels : []);
}

/** Whether anything is to come to them by push: a device alone is no wish. */
export const wantsPush = (reach: Reach, choices: ReadonlyMap<ToldKind, readonly Channel[]>): boolean =>
  [reach.channels, ...choices.values()].some((channels) => channels.includes('PUSH'));
