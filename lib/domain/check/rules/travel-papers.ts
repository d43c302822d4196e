import type { TripFacts } from '../facts';
import { changeFix } from '../fixes';
import { hasSetOut } from '../way-home';
import type { Trouble } from '../types';

/** The States and the islands whose people travel within the country. */
const NO_PAPERS: readonly (string | null)[] = ['US', 'PR', 'VI', 'GU', 'MP', 'AS', null];

/** Somebody comes from abroad and nobody said that passport, visa or ESTA are seen to. */
export function travelPapers(facts: TripFacts): readonly Trouble[] {
  const { home, hasPapers } = facts.trip;
  if (home.mode === 'LOCAL' || hasPapers || NO_PAPERS.includes(home.country) || hasSetOut(facts)) return [];
  return [{
    about: 'papers', severity: 'warning', itemIds: [], days: [], params: { city: home.city },
    fixes: [changeFix('mark-papers', { type: 'mark-papers' })],
  }];
}
