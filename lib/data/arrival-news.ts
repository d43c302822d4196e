import { follow } from './news';
import type { DeskAccess } from './open-desk';

/** Called with the trip whose line it is; with null when there may be others, unheard. */
type HearOfTrip = (tripId: string | null) => void;

const tripOf = (said: string | null): string | null => said?.split(' ')[0] ?? null;

/** Hears of every line of the centre's board that came, changed or is gone. */
export const followArrivals = ({ centreId }: DeskAccess<'see-arrivals'>, hear: HearOfTrip): (() => void) =>
  follow('arrival', centreId, (said) => hear(tripOf(said)));

/** Hears of every line that is out of date, whose centre's it may be: for the process that keeps them. */
export const followDueArrivals = (hear: HearOfTrip): (() => void) => follow('arrival_due', '', (said) => hear(tripOf(said)));

/** Hears when whoever has the access leaves the staff of the centre, gets another role there, or signs out somewhere. */
export const followOwnPlace = ({ centreId, actor }: DeskAccess, hear: () => void): (() => void) => follow('staff', `${centreId} ${actor.userId}`, () => hear());
