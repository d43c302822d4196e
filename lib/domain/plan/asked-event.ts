import type { Trip } from '../itinerary/types';
import type { RecoveryProfile } from '../recovery/profile';
import { profileFor, type WantedProcedure } from '../recovery/profile-for';
import type { ReplanEvent } from './replan/types';

/** A procedure or nights as they were asked for: the numbers are the trip's of the moment in which it is said of it. */
type AskedProfile = { readonly type: 'profile' } & WantedProcedure;

/** An event as somebody asked for it. It may be carried for days, and copies nothing of the trip that could change meanwhile. */
export type AskedEvent = Exclude<ReplanEvent, { type: 'profile' }> | AskedProfile;

/** The asked-for procedure, said of the trip as it is. */
export function profileEvent(trip: Trip, { procedure, nights }: AskedProfile, start: RecoveryProfile): ReplanEvent {
  return { type: 'profile', procedure, profile: profileFor(trip, { procedure, nights }, start) };
}
