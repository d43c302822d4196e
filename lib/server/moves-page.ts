import { cache } from 'react';
import { mayDo } from '@/lib/domain/access/deeds';
import { type MoveGate, moveGate } from '@/lib/domain/guide/move-gate';
import type { GuideFrame } from './guide-frame';
import { guideReader } from './guide-page';
import { keptMovePass } from './move-pass';

/** What the pages of the moves show, and whether they may. */
export interface MovesPage {
  readonly frame: GuideFrame | null;
  readonly gate: MoveGate;
  /** Where they can write down that the surgeon said yes; null for whoever may not, and for a visitor. */
  readonly recordHref: string | null;
}

/** `pass`: what this browser answered counts, or the questions are asked once more. A trip is asked in any case. */
export const movesPage = cache(async (pass: 'counts' | 'asks-again'): Promise<MovesPage> => {
  const { person, trip, now } = await guideReader();
  const openUntil = pass === 'counts' ? await keptMovePass(person) : null;
  const tripId = trip?.access.tripId ?? null;
  return {
    frame: person && { name: person.name, tripId },
    gate: moveGate(trip?.record.trip ?? null, openUntil, now),
    recordHref: trip && mayDo('record-word', trip.access.standing) ? `/trips/${tripId}/word?about=exercise` : null,
  };
});
