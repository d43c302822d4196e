import { journeyHome, journeyIn, landingDay } from '../itinerary/journeys';
import type { TripLayout } from '../itinerary/layout';
import { arrivalOffset, firstHomeOffset } from '../recovery/windows';

/** A journey home that is late must not leave anybody without a medicine. */
export const DAYS_TO_SPARE = 3;

/** The day on which the patient leaves home, planned or the latest for surgery, as an offset. */
export function leaveDay(layout: TripLayout): number {
  return journeyIn(layout)?.span.from ?? arrivalOffset(layout);
}

/** The day of the way home, planned or to ask about, as an offset. */
export function homeDay(layout: TripLayout): number {
  return journeyHome(layout)?.span.from ?? firstHomeOffset(layout);
}

/** The day on which the patient is home again, as an offset: a flight may land on another day. */
function backDay(layout: TripLayout): number {
  const journey = journeyHome(layout);
  return journey ? landingDay(journey) : homeDay(layout);
}

/** The last day for which a medicine should be there, as an offset. */
export function lastSupplyDay(layout: TripLayout): number {
  return backDay(layout) + DAYS_TO_SPARE;
}

/** How many days of a medicine to take along: from the day of leaving home, with some to spare. */
export function supplyDays(layout: TripLayout): number {
  return Math.max(lastSupplyDay(layout) - leaveDay(layout), DAYS_TO_SPARE) + 1;
}
