import { cache } from 'react';
import { mayDo } from '@/lib/domain/access/deeds';
import { type MoveGate, moveGate, UNSURE } from '@/lib/domain/guide/move-gate';
import type { Instant } from '@/lib/domain/calendar/types';
import type { TeamCall } from '@/lib/domain/guide/whom-to-call';
import type { GuideFrame } from './guide-frame';
import { type GuideReader, guideReader } from './guide-page';
import { keptMovePass } from './move-pass';
import { frameOf } from './reader-frame';

/** What the pages of the moves show, and whether they may. */
export interface MovesPage {
  readonly frame: GuideFrame | null;
  readonly gate: MoveGate;
  /** Where they can write down that the surgeon said yes; null for whoever may not, and for a visitor. */
  readonly recordHref: string | null;
  /** The surgeon's side; none for a visitor. */
  readonly calls: readonly TeamCall[];
}

/** `openUntil`: what was answered before opened. A trip is asked in any case; where it cannot be, nothing opens. */
export const gateOf = ({ trip, isUnsure, now }: GuideReader, openUntil: Instant | null): MoveGate =>
  (isUnsure ? UNSURE : moveGate(trip?.record.trip ?? null, openUntil, now));

/** `pass`: what this browser answered counts, or the questions are asked once more. */
export const movesPage = cache(async (pass: 'counts' | 'asks-again'): Promise<MovesPage> => {
  const reader = await guideReader('card');
  const { person, trip } = reader;
  const openUntil = pass === 'counts' ? await keptMovePass(person) : null;
  const tripId = trip?.access.tripId ?? null;
  return {
    frame: frameOf(reader),
    gate: gateOf(reader, openUntil),
    recordHref: trip && mayDo('record-word', trip.access.standing) ? `/trips/${tripId}/word?about=exercise` : null,
    calls: trip?.calls ?? [],
  };
});
