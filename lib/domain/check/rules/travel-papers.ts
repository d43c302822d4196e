import { isFromAbroad } from '../../itinerary/from-abroad';
import type { TripFacts } from '../facts';
import { changeFix } from '../fixes';
import { hasSetOut } from '../way-home';
import type { Trouble } from '../types';

/** Somebody comes from abroad and nobody said that passport, visa or ESTA are seen to. */
export function travelPapers(facts: TripFacts): readonly Trouble[] {
  const { home, hasPapers } = facts.trip;
  if (!isFromAbroad(home) || hasPapers || hasSetOut(facts)) return [];
  return [{
    about: 'papers', severity: 'warning', itemIds: [], days: [], params: { city: home.city },
    fixes: [changeFix('mark-papers', { type: 'mark-papers' })],
  }];
}
