import { dayIn, NEW_YORK } from '../../calendar/zones';
import { centreStanding, outlastsTrip } from '../../guide/centre-standing';
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

/** The chosen centre is closed, or has said on which day it will close. */
export function centreClosed({ trip: { centre }, layout, now }: TripFacts): readonly Trouble[] {
  if (centre?.status !== 'CLOSED') return [];
  const standing = centreStanding(centre, dayIn(NEW_YORK, now));
  return [{
    about: centre.id,
    severity: standing === 'closing' && outlastsTrip(centre, layout) ? 'tip' : 'blocked',
    itemIds: [],
    days: [],
    params: { centre: centre.name, standing, closedOn: centre.closedOn ?? '', successor: centre.successor?.name ?? '' },
    fixes: fixesFor(centre),
  }];
}
