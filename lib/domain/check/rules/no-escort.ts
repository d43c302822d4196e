import { namedDay } from '../../itinerary/layout';
import { centreDaysBeforeSurgery } from '../../recovery/windows';
import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { flagDays } from '../item-facts';
import type { Severity, Trouble } from '../types';

const BLOCKED_CENTRE_DAYS = 5;
const FIXES = [wayFix('ask-person', 'ask-escort'), wayFix('centre-arrangement', 'ask-escort')];

function isNeeded({ trip, today }: TripFacts): boolean {
  const settled = trip.escort.state === 'accepted' || trip.escort.state === 'centre';
  const isOut = today !== null && today > trip.profile.nights;
  return trip.profile.escort !== 'no' && !settled && !isOut;
}

/** Whether there will be sedation is the centre's to say, so that alone is only a tip. */
function severityOf({ trip, layout, today }: TripFacts): Severity {
  if (trip.profile.escort === 'if-sedated') return 'tip';
  return today !== null && today >= centreDaysBeforeSurgery(layout, BLOCKED_CENTRE_DAYS) ? 'blocked' : 'warning';
}

/** An adult must stay the first 24 hours after discharge, and nobody has accepted. */
export function noEscort(facts: TripFacts): readonly Trouble[] {
  if (!isNeeded(facts)) return [];
  const { trip, layout } = facts;
  return [{
    severity: severityOf(facts),
    itemIds: [],
    days: flagDays(layout, trip.profile.nights),
    params: {
      state: trip.escort.state, escort: trip.escort.name,
      day: namedDay(layout, trip.profile.nights), sedated: trip.profile.escort === 'if-sedated' ? 'ask' : 'yes',
    },
    fixes: FIXES,
  }];
}
