import { cache } from 'react';
import { mayDo } from '@/lib/domain/access/deeds';
import { type TeamCall, teamCalls } from '@/lib/domain/guide/whom-to-call';
import { loadCard } from '@/lib/data/card-page';
import { recordLook } from '@/lib/data/trip-audit';
import { type GuideReader, guideReader } from './guide-page';
import { inTime } from './in-time';

/**
 * The surgeon's side for the emergency signs beside a page of the guide; nobody for a visitor. The team's own line stands on the
 * emergency card, so that whoever may read the card is named the same number here as on the emergency page, and everybody else,
 * or where the card does not come in time, the centre's.
 */
export const guideCalls = cache(async (): Promise<readonly TeamCall[]> => {
  const { trip, now } = await guideReader();
  if (!trip) return [];
  const ofCentre = teamCalls(trip.record, null);
  return mayDo('see-medical', trip.access.standing) ? inTime(callsOnCard(trip, now), ofCentre) : ofCentre;
});

async function callsOnCard({ access }: NonNullable<GuideReader['trip']>, now: Date): Promise<readonly TeamCall[]> {
  await recordLook(access, 'card', now);
  const { record, card } = await loadCard(access);
  return teamCalls(record, card && card.content);
}
