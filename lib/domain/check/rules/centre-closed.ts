import type { CentreFact } from '../../itinerary/types';
import type { TripFacts } from '../facts';
import { changeFix, wayFix } from '../fixes';
import type { Fix, Trouble } from '../types';

/** With a successor it is one step; without one the records may be all that is left. */
function fixesFor({ successor, name }: CentreFact): readonly Fix[] {
  const another = wayFix('choose-another', 'choose-centre');
  if (!successor) return [another, wayFix('ask-for-records', 'ask-for-records', { centre: name })];
  return [changeFix('choose-successor', { type: 'choose-centre', centreId: successor.id }, { centre: successor.name }), another];
}

/** The chosen centre is closed. */
export function centreClosed({ trip: { centre } }: TripFacts): readonly Trouble[] {
  if (centre?.status !== 'CLOSED') return [];
  return [{
    about: centre.id,
    severity: 'blocked',
    itemIds: [],
    days: [],
    params: { centre: centre.name, closedOn: centre.closedOn ?? '', successor: centre.successor?.name ?? '' },
    fixes: fixesFor(centre),
  }];
}
