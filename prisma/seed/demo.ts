import { hashPassword } from '@/lib/crypto/passwords';
import type { Person } from '@/lib/domain/access/actor';
import type { CentreFact } from '@/lib/domain/itinerary/types';
import { keepArrivals } from '@/lib/data/arrivals-kept';
import { addMember, makeCentre, makePerson, makeStaff } from '@/tests/support/factories';
import { seedArrivalWork } from './arrival-work';
import { seedArrivals } from './arrivals';
import { seedDesk } from './desk';
import { seedHelp } from './help';
import { seedCard, seedMaya, seedPacking } from './maya';
import { seedMayasQuestions, seedQuestions } from './questions';
import { seedReaches, seedReminders } from './reminders';
import { seedTips } from './tips';

export const DEMO_PASSWORD = 'mendway-demo';
const at = (name: string): string => `${name}@demo.mendway.test`;

/** The demo world, dated from `now`; expects a database with reference data and nobody in it. */
export async function seedDemo(databaseUrl: string, now = new Date()): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  const centre = await makeCentre({
    id: 'kips-bay-demo', name: 'Kips Bay Spine Hospital', address: '412 East 29th Street', phone: '(212) 555-0142',
    spot: { latitude: 40.7413, longitude: -73.9765 },
  });
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const person = (name: string, email: string, more: { isAdministrator?: boolean } = {}) =>
    makePerson({ name, email: at(email), passwordHash, ...more });
  // Staff come first: a trip is shared with people, not with a name.
  const staff = await seedStaff(centre, person);
  const desk = await seedDesk(centre, now);
  const maya = await person('Maya Torres', 'maya');
  const [sam, lena] = [await person('Sam Torres', 'sam'), await person('Lena Torres', 'lena')];
  const tripId = await seedMaya(maya, { centre, desk, coordinator: staff.rosa, escort: sam }, now);
  await seedCard(maya, tripId, now);
  await addMember(tripId, sam, { role: 'CAREGIVER', seesMedical: true, relation: 'husband', now });
  await addMember(tripId, lena, { role: 'FAMILY', relation: 'sister' });
  await seedHelp({ maya, sam, lena }, tripId, now);
  await seedPacking(maya, sam, tripId, now);
  await seedMayasQuestions({ tripId, patient: maya, staff: staff.rosa, caregiver: sam }, now);
  await seedTips(await person('Ada Admin', 'admin', { isAdministrator: true }), now);
  await seedArrivals(centre, desk, now);
  await seedReaches([maya, sam, lena]);
  await seedArrivalWork(staff, now);
  await seedQuestions(staff.rosa, centre.id, now);
  // How far somebody is and what was asked are parts of their lines.
  await keepArrivals(now);
  await seedReminders(now);
}

async function seedStaff(centre: CentreFact, person: (name: string, email: string) => Promise<Person>): Promise<Record<'rosa' | 'victor', Person>> {
  const rosa = await makeStaff(await person('Rosa Delgado', 'rosa'), centre.id, 'COORDINATOR');
  await makeStaff(await person('Dr. Ines Feld', 'ines'), centre.id, 'CLINICIAN');
  const victor = await makeStaff(await person('Victor Osei', 'victor'), centre.id, 'MANAGER');
  return { rosa, victor };
}
