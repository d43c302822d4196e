import { keepArrivals } from '@/lib/data/arrivals-kept';
import { shareWithCentre } from '@/lib/data/trip-words';
import { addDays } from '@/lib/domain/calendar/days';
import type { Escort } from '@/lib/domain/itinerary/types';
import { accessFor, makePerson, makeTrip } from '@/tests/support/factories';
import { today } from './days';
import type { StaffedDesk } from './staffed-desk';

interface Arriving {
  readonly name: string;
  /** Days until surgery. */
  readonly inDays: number;
  readonly escort: Escort;
}

/** Patients who share their trips with the desk's centre; its board has their lines. The trips' ids, in the same order. */
export async function arriving({ centre }: StaffedDesk, patients: readonly Arriving[]): Promise<readonly string[]> {
  const tripIds: string[] = [];
  for (const { name, inDays, escort } of patients) {
    const owner = await makePerson({ name });
    const tripId = await makeTrip(owner, { centre, surgeryOn: addDays(today(), inDays), escort });
    await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, new Date());
    tripIds.push(tripId);
  }
  await keepArrivals(new Date());
  return tripIds;
}
