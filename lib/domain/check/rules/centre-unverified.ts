import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import type { Trouble } from '../types';

/** Nobody has verified that the chosen centre exists and takes patients. */
export function centreUnverified({ trip: { centre } }: TripFacts): readonly Trouble[] {
  if (centre?.status !== 'UNVERIFIED') return [];
  return [{
    about: centre.id,
    severity: 'warning',
    itemIds: [],
    days: [],
    params: { centre: centre.name },
    fixes: [wayFix('called-centre', 'keep', { centre: centre.name }), wayFix('choose-another', 'choose-centre')],
  }];
}
