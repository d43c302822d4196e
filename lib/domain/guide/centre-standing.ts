import { addDays } from '../calendar/days';
import type { Day } from '../calendar/types';
import { dayAt, type TripLayout } from '../itinerary/layout';
import type { CentreFact } from '../itinerary/types';

/** `closing`: it has said on which day it will close; until then it works as an open one does. */
export type CentreStanding = 'open' | 'closing' | 'closed' | 'unverified';

/** How a centre stands on a day: from its closing day on it is closed. */
export function centreStanding({ status, closedOn }: Pick<CentreFact, 'status' | 'closedOn'>, today: Day): CentreStanding {
  if (status !== 'CLOSED') return status === 'OPEN' ? 'open' : 'unverified';
  return closedOn !== null && closedOn > today ? 'closing' : 'closed';
}

/** Whether it closes only after the last day of the follow-up's window, or of the stay: then the trip needs no other. */
export function outlastsTrip({ closedOn }: Pick<CentreFact, 'closedOn'>, layout: TripLayout): boolean {
  const surgeryOn = dayAt(layout, 0);
  const { followUp, nights } = layout.trip.profile;
  return surgeryOn !== null && closedOn !== null && closedOn > addDays(surgeryOn, followUp?.last ?? nights);
}
