import { firstCentreDayFrom } from '@/lib/domain/calendar/centre-days';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { blankCard } from '@/lib/domain/card/blank-card';
import { DIETS } from '@/lib/domain/arrivals/needs';
import type { CentreFact, Escort } from '@/lib/domain/itinerary/types';
import type { ProcedureId } from '@/lib/domain/recovery/profile';
import type { Person } from '@/lib/domain/access/actor';
import { sealValue } from '@/lib/crypto/seal';
import { keepArrivals } from '@/lib/data/arrivals-kept';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { saveCard } from '@/lib/data/emergency-cards';
import { setHold } from '@/lib/data/trip-holds';
import { needsPlace } from '@/lib/data/travel-needs-rows';
import { recordWord, shareWithCentre } from '@/lib/data/trip-words';
import { accessFor, makePerson, makeTrip } from '@/tests/support/factories';
import type { MadeDesk } from '@/tests/support/desks';
import { seedTimes } from './desk';
import { type Journey, PLACES, withJourney } from './journeys';

const ARRIVALS = 200;
/** Side by side, as many as there are connections: most of the time goes into waiting for the disk. */
const AT_ONCE = 8;
/** Most arrivals lie in the three months from the day of seeding. */
const DAYS_AHEAD = 90;
const DAY_MS = 86_400_000;

const GIVEN = ['Ada', 'Bruno', 'Carla', 'Dmitri', 'Elif', 'Farid', 'Grace', 'Hana', 'Ivan', 'Jun', 'Keiko', 'Luis', 'Mina', 'Noor', 'Olga', 'Paul', 'Quinn', 'Rita', 'Sofia', 'Tomás'];
const FAMILY = ['Abbott', 'Brandt', 'Castillo', 'Dubois', 'Eriksen', 'Fischer', 'Gupta', 'Haddad', 'Ito', 'Jensen', 'Kovács', 'Lindqvist', 'Morita', 'Nakamura', 'Okafor', 'Pereira', 'Quiroga', 'Rossi', 'Saule', 'Tanaka', 'Voss'];
const PROCEDURES: readonly ProcedureId[] = ['microdiscectomy', 'laminectomy', 'lumbar-fusion', 'cervical-fusion', 'endoscopic-spine', 'hip-or-knee-replacement'];
const COMPANIONS = [['Carol', 'wife'], ['Rui', 'son'], ['Bea', 'sister'], ['Aiko', 'wife'], ['Nan', 'daughter'], ['Mateo', 'son'], ['Dale', 'friend']] as const;
const LANGUAGES = ['es', 'pt', 'ja', 'fr', 'cmn', 'ru'] as const;

/** The same way each time; strides have no common factor with the lists' lengths, so that all of a list comes up. */
function pick<T>(list: readonly [T, ...T[]] | readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

interface Plan extends Journey {
  readonly surgeryOn: Day;
  /** When the patient planned and shared; those whose surgery is over did it long before. */
  readonly madeAt: Date;
}

/** Of every 25 one is here after surgery and one is home again; of every 20 two land today and tomorrow. */
function surgeryDay(index: number, today: Day): Day {
  if (index % 25 === 3) return firstCentreDayFrom(addDays(today, -6));
  if (index % 25 === 9) return firstCentreDayFrom(addDays(today, -40));
  if (index % 20 < 2) return firstCentreDayFrom(addDays(today, 5));
  return firstCentreDayFrom(addDays(today, 2 + ((index * 13) % DAYS_AHEAD)));
}

function planOf(index: number, now: Date): Plan {
  const today = dayIn(NEW_YORK, now);
  const surgeryOn = surgeryDay(index, today);
  const isNear = index % 20 < 2;
  const isOver = surgeryOn < today;
  return {
    index, surgeryOn, place: pick(PLACES, index * 3),
    madeAt: new Date(now.getTime() - (isOver ? 70 : 2) * DAY_MS),
    landsOn: isNear && !isOver ? addDays(today, index % 20) : null,
    isBooked: isNear || isOver || (surgeryOn < addDays(today, 45) ? index % 5 !== 4 : index % 2 === 0),
    isLate: index % 17 === 5 && !isOver, changesPlanes: index % 6 === 1,
  };
}

const companionOf = (index: number) => pick(COMPANIONS, index * 5);

/** Of every ten, who comes along stays the first day too with eight; one has asked, one has nobody. */
function escortOf(index: number): Escort {
  const [name] = companionOf(index);
  const turn = (index * 3 + Math.floor(index / 25)) % 10;
  if (turn === 4) return { state: 'none', name: '' };
  return { state: turn === 7 ? 'asked' : 'accepted', name };
}

/** Two hundred further patients of the centre, who share their trips with it; some have booked times at its desk. */
export async function seedArrivals(centre: CentreFact, desk: MadeDesk, now: Date): Promise<void> {
  const made: Seeded[] = [];
  for (let first = 0; first < ARRIVALS; first += AT_ONCE) {
    made.push(...await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => seedArrival(centre, desk, first + index, now))));
  }
  await seedNeeds(made, now);
  await seedStages(made, now);
  // As the board was yesterday; what is new since then stands out.
  const yesterday = new Date(now.getTime() - DAY_MS);
  await keepArrivals(yesterday);
  await seedLooks(centre, yesterday);
  await seedNews(made, now);
  await keepArrivals(now);
}

interface Seeded {
  readonly plan: Plan;
  readonly patient: Person;
  readonly tripId: string;
}

async function seedArrival(centre: CentreFact, desk: MadeDesk, index: number, now: Date): Promise<Seeded> {
  const plan = planOf(index, now);
  const score = Math.floor(index / 20);
  const name = `${pick(GIVEN, index * 7 + score)} ${pick(FAMILY, index * 5 + score)}`;
  const patient = await makePerson({ name, email: `patient-${index + 1}@demo.mendway.test` });
  const { surgeryOn, place, madeAt } = plan;
  const wishes = { surgeryOn, centre, home: place.home, procedure: pick(PROCEDURES, index), escort: escortOf(index), now: madeAt };
  const tripId = await makeTrip(patient, { ...wishes, edit: (trip) => withJourney(trip, plan) });
  await shareWithCentre(await accessFor(patient, tripId, 'share-with-centre'), true, madeAt);
  if (index % 6 !== 2) await seedCard(patient, tripId, companionOf(index), madeAt);
  if (surgeryOn > dayIn(NEW_YORK, now)) await seedTimes(patient, tripId, desk, { index, surgeryOn, now });
  return { plan, patient, tripId };
}

/** A card on which stands whom to call, and no more. */
async function seedCard(patient: Person, tripId: string, [name, relation]: readonly [string, string], now: Date): Promise<void> {
  const content = { ...blankCard(patient.name), contacts: [{ name, relation, phone: '(303) 555-0127' }] };
  await saveCard(await accessFor(patient, tripId, 'change-card'), { content, seenRevision: 0, now });
}

/** What most have told the centre about the journey, in one statement. */
async function seedNeeds(made: readonly Seeded[], now: Date): Promise<void> {
  const told = made.filter(({ plan }) => plan.index % 11 !== 4);
  await database().travelNeeds.createMany({ data: told.map((one) => needsOf(one, now)) });
  // The centre has confirmed the surgery day of most.
  await database().trip.updateMany({ where: { id: { in: made.filter(({ plan }) => plan.index % 5 !== 2).map(({ tripId }) => tripId) } }, data: { surgeryConfirmedByCentre: true } });
}

function needsOf({ plan: { index }, patient, tripId }: Seeded, now: Date) {
  const [companionName, companionRelation] = companionOf(index);
  const isAlone = escortOf(index).state === 'none';
  return {
    tripId, travelsAlone: isAlone, companionName: isAlone ? '' : companionName, companionRelation: isAlone ? '' : companionRelation,
    needsWheelchair: index % 3 === 0, interpreter: index % 6 === 2 ? pick(LANGUAGES, index) : null, diets: index % 7 === 5 ? [pick(DIETS, index)] : [],
    phone: sealValue(`(303) 555-01${String(index % 100).padStart(2, '0')}`, needsPlace('phone', tripId)),
    saidAt: new Date(now.getTime() - 2 * DAY_MS), saidById: patient.userId,
  };
}

/** Those whose way here or home is behind them are marked so. */
async function seedStages(made: readonly Seeded[], now: Date): Promise<void> {
  for (const [rest, stage] of [[3, 'DISCHARGED'], [9, 'HOME']] as const) {
    const ids = made.filter(({ plan }) => plan.index % 25 === rest).map(({ tripId }) => tripId);
    await database().arrival.updateMany({ where: { tripId: { in: ids } }, data: { stage, stageAt: new Date(now.getTime() - 2 * DAY_MS) } });
  }
}

/** Staff have seen the board as it was then. */
async function seedLooks({ id: centreId }: CentreFact, lookedAt: Date): Promise<void> {
  const staff = await database().staffMember.findMany({ where: { centreId }, select: { centreId: true, userId: true } });
  await database().boardLook.createMany({ data: staff.map((one) => ({ ...one, lookedAt })) });
}

/** What a few patients have done since yesterday: a hold, a word on flying, another escort. */
async function seedNews(made: readonly Seeded[], now: Date): Promise<void> {
  const saying = { saidBy: 'Dr. Ines Feld', saidOn: dayIn(NEW_YORK, now) };
  const [here, spoken] = made.filter(({ plan }) => plan.index % 25 === 3);
  const anyVersion = { now, seenVersion: null };
  if (here) await setHold(await accessFor(here.patient, here.tripId, 'record-word'), { reason: 'infection', saidBy: saying.saidBy, setOn: saying.saidOn }, anyVersion);
  if (spoken) await recordWord(await accessFor(spoken.patient, spoken.tripId, 'record-word'), { kind: 'fly', word: 'yes', ...saying }, now);
  for (const one of made.filter(({ plan }) => plan.index % 60 === 24)) {
    const edit = { edit: (trip: Parameters<typeof withJourney>[0]) => ({ ...trip, escort: { state: 'centre', name: 'the centre’s own escorts' } as const }), ...anyVersion };
    await changeTrip(await accessFor(one.patient, one.tripId, 'change-itinerary'), edit);
  }
}
