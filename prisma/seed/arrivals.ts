import { firstCentreDayFrom } from '@/lib/domain/calendar/centre-days';
import { addDays } from '@/lib/domain/calendar/days';
import type { Zone } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { CentreFact, Escort, Home } from '@/lib/domain/itinerary/types';
import type { ProcedureId } from '@/lib/domain/recovery/profile';
import { shareWithCentre } from '@/lib/data/trip-words';
import { accessFor, makePerson, makeTrip } from '@/tests/support/factories';
import type { MadeDesk } from '@/tests/support/desks';
import { seedTimes } from './desk';

const ARRIVALS = 200;
/** Side by side, as many as there are connections: most of the time goes into waiting for the disk. */
const AT_ONCE = 8;
/** Arrivals lie in the three months from the day of seeding. */
const DAYS_AHEAD = 90;

const GIVEN = ['Ada', 'Bruno', 'Carla', 'Dmitri', 'Elif', 'Farid', 'Grace', 'Hana', 'Ivan', 'Jun', 'Keiko', 'Luis', 'Mina', 'Noor', 'Olga', 'Paul', 'Quinn', 'Rita', 'Sofia', 'Tomás'];
const FAMILY = ['Abbott', 'Brandt', 'Castillo', 'Dubois', 'Eriksen', 'Fischer', 'Gupta', 'Haddad', 'Ito', 'Jensen'];
const HOMES: readonly (readonly [string, string, string])[] = [
  ['Denver', 'America/Denver', 'DEN'], ['Chicago', 'America/Chicago', 'ORD'], ['Miami', 'America/New_York', 'MIA'],
  ['London', 'Europe/London', 'LHR'], ['Honolulu', 'Pacific/Honolulu', 'HNL'], ['Seattle', 'America/Los_Angeles', 'SEA'],
  ['San Juan', 'America/Puerto_Rico', 'SJU'], ['Toronto', 'America/Toronto', 'YYZ'],
];
const PROCEDURES: readonly ProcedureId[] = ['microdiscectomy', 'laminectomy', 'lumbar-fusion', 'cervical-fusion', 'endoscopic-spine', 'hip-or-knee-replacement'];
const ESCORTS: readonly Escort[] = [{ state: 'accepted', name: 'A daughter' }, { state: 'asked', name: 'A friend' }, { state: 'none', name: '' }];

/** Strides without a common factor with the lists' lengths: every pair comes up, the same way each time. */
function pick<T>(list: readonly [T, ...T[]] | readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

function homeAt(index: number): Home {
  const [city, zone, airport] = pick(HOMES, index * 3);
  return { mode: 'FLY', city, zone: zone as Zone, airport, country: 'US' };
}

/** Two hundred further patients of the centre, who share their trips with it; some have booked times at its desk. */
export async function seedArrivals(centre: CentreFact, desk: MadeDesk, now: Date): Promise<void> {
  for (let first = 0; first < ARRIVALS; first += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => seedArrival(centre, desk, first + index, now)));
  }
}

async function seedArrival(centre: CentreFact, desk: MadeDesk, index: number, now: Date): Promise<void> {
  const name = `${pick(GIVEN, index * 7)} ${pick(FAMILY, index * 3)}`;
  const patient = await makePerson({ name, email: `patient-${index + 1}@demo.mendway.test` });
  const surgeryOn = firstCentreDayFrom(addDays(dayIn(NEW_YORK, now), 2 + ((index * 13) % DAYS_AHEAD)));
  const trip = { surgeryOn, centre, home: homeAt(index), procedure: pick(PROCEDURES, index), escort: pick(ESCORTS, index * 5), now };
  const tripId = await makeTrip(patient, trip);
  await shareWithCentre(await accessFor(patient, tripId, 'share-with-centre'), true, now);
  await seedTimes(patient, tripId, desk, { index, surgeryOn, now });
}
