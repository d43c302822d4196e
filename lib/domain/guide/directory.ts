import type { Day } from '../calendar/types';
import { foldPlace } from '../flights/airport-search';
import type { Centre } from './centre';
import { centreStanding } from './centre-standing';

/** Which centres of the list somebody asks to see. */
export const CENTRE_GROUPS = ['all', 'open', 'closed', 'unverified'] as const;
export type CentreGroup = (typeof CENTRE_GROUPS)[number];

type Listed = Pick<Centre, 'name' | 'alsoKnownAs' | 'address' | 'borough' | 'status' | 'closedOn'>;

/** Those that somebody may mean by a name, another name, a street or a part of the city; all of them where nothing was typed. */
export function findCentres<C extends Listed>(centres: readonly C[], text: string): readonly C[] {
  const words = foldPlace(text).split(' ').filter(Boolean);
  return centres.filter((centre) => isMeant(centre, words));
}

/** Each word begins a word of what is known of the centre. */
function isMeant({ name, alsoKnownAs, address, borough }: Listed, words: readonly string[]): boolean {
  const known = ` ${[name, ...alsoKnownAs, address, borough].map(foldPlace).join(' ')}`;
  return words.every((word) => known.includes(` ${word}`));
}

/** A centre that is about to close works as an open one does until that day. */
function groupOf(centre: Listed, today: Day): CentreGroup {
  const standing = centreStanding(centre, today);
  return standing === 'closing' ? 'open' : standing;
}

export const centresOf = <C extends Listed>(centres: readonly C[], group: CentreGroup, today: Day): readonly C[] =>
  (group === 'all' ? centres : centres.filter((centre) => groupOf(centre, today) === group));

/** How many there are of each group. */
export const countGroups = (centres: readonly Listed[], today: Day): readonly { readonly group: CentreGroup; readonly count: number }[] =>
  CENTRE_GROUPS.map((group) => ({ group, count: centresOf(centres, group, today).length }));
