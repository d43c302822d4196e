import { type AppointmentsReading, readingIn } from '@/lib/input/appointment-import';
import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';

// What a calendar tells of an appointment is health data: it travels sealed in an address and is kept nowhere.

const LONGEST = 12_000;
const purposeOf = (tripId: string): string => `appointments.${tripId}`;

export const sealReading = (tripId: string, reading: AppointmentsReading): string => sealForAddress(purposeOf(tripId), JSON.stringify(reading));

/** The reading that an address carries; null when it was altered or is another trip's. */
export function openReading(tripId: string, sealed: string | string[] | undefined): AppointmentsReading | null {
  const carried = typeof sealed === 'string' && sealed.length <= LONGEST ? openFromAddress(purposeOf(tripId), sealed) : null;
  return carried === null ? null : readingIn(JSON.parse(carried));
}
