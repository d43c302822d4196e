import type { Instant } from '@/lib/domain/calendar/types';
import type { Telling } from '@/lib/data/booking-answer';
import type { TripAccess } from '@/lib/data/open-trip';
import { tellMembers } from './tell-members';

/** Tells everybody else on the trip of a booking, in its transaction. */
export const tellBooking = (access: TripAccess, now: Instant): Telling => (queries) => tellMembers(queries, access, now);
