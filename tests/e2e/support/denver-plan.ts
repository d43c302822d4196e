import type { Day } from '@/lib/domain/calendar/types';
import { parseZone } from '@/lib/domain/calendar/zones';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { arrivalDayOf, firstHomeDayOf, followUpWindowOf, quietDaysOf } from '@/lib/domain/recovery/windows';

/** What the domain says of a microdiscectomy for somebody from Denver. */
export function denverPlan(surgeryOn: Day) {
  const zone = parseZone('America/Denver');
  if (!zone) throw new Error('This machine does not know the zone of Denver');
  const answers = {
    procedure: 'microdiscectomy', surgeryOn, centre: null, escort: { state: 'none', name: '' },
    home: { mode: 'FLY', city: 'Denver', zone, airport: 'DEN', country: 'US' },
  } as const;
  const { trip } = draftPlan(answers, DEFAULT_PROFILES.microdiscectomy, new Date());
  return {
    arriveBy: arrivalDayOf(trip),
    quiet: quietDaysOf(trip),
    followUpWindow: followUpWindowOf(trip),
    firstHome: firstHomeDayOf(trip),
  };
}
