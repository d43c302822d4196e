import { randomUUID } from 'node:crypto';
import type { Person } from '@/lib/domain/access/actor';
import { firstCentreDayFrom } from '@/lib/domain/calendar/centre-days';
import { addDays } from '@/lib/domain/calendar/days';
import type { ClockTime, Day, Zone } from '@/lib/domain/calendar/types';
import { dayIn, instantOf, NEW_YORK, settled } from '@/lib/domain/calendar/zones';
import { applyChange } from '@/lib/domain/check/apply-change';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { CardContent } from '@/lib/domain/card/types';
import type { CentreFact, Item, Leg, Trip, When } from '@/lib/domain/itinerary/types';
import { changeTrip } from '@/lib/data/change-trip';
import { saveCard } from '@/lib/data/emergency-cards';
import { tickLine } from '@/lib/data/packing';
import { setTravelBag } from '@/lib/data/packing-bags';
import { changeLine } from '@/lib/data/packing-lines';
import { loadTrip } from '@/lib/data/trips';
import { linesOf } from '@/lib/domain/packing/trip-packing';
import { shareWithCentre } from '@/lib/data/trip-words';
import { accessFor, makeTrip } from '@/tests/support/factories';
import type { MadeDesk } from '@/tests/support/desks';
import { seedMayasTimes } from './desk';

const at = (day: Day, time: string, zone: Zone): Date => settled(instantOf(day, time as ClockTime, zone));
const DENVER = 'America/Denver' as Zone;
const CHICAGO = 'America/Chicago' as Zone;

interface MayasCentre {
  readonly centre: CentreFact;
  readonly desk: MadeDesk;
  readonly coordinator: Person;
  /** Whom she asked to stay the first 24 hours; no answer yet. */
  readonly escort: Person;
}

/** Maya's trip, about three weeks ahead, with the troubles that a real one has. */
export async function seedMaya(maya: Person, { centre, desk, coordinator, escort: sam }: MayasCentre, now: Date): Promise<string> {
  const surgeryOn = firstCentreDayFrom(addDays(dayIn(NEW_YORK, now), 21));
  const escort = { state: 'asked', name: sam.name, personId: sam.userId } as const;
  const tripId = await makeTrip(maya, { surgeryOn, centre, escort, now });
  const access = await accessFor(maya, tripId, 'change-itinerary');
  const problems = await changeTrip(access, { edit: (trip) => lived(trip, surgeryOn), seenVersion: null, now });
  if (problems.length > 0) throw new Error(`the demo trip was refused: ${problems.map(({ code }) => code).join(', ')}`);
  await shareWithCentre(await accessFor(maya, tripId, 'share-with-centre'), true, now);
  await seedMayasTimes(maya, coordinator, desk, { tripId, surgeryOn }, now);
  return tripId;
}

const firstDay = ({ when }: Item): Day | null => (when.type === 'days' ? when.from : null);

function dayOf(trip: Trip, purpose: Item['purpose'], otherwise: Day): Day {
  const item = trip.items.find((one) => one.purpose === purpose);
  return (item && firstDay(item)) ?? otherwise;
}

/** A flight with a stop, a stay that ends a night early, a dinner too soon. */
function lived(trip: Trip, surgeryOn: Day): Trip {
  const arrival = dayOf(trip, 'ARRIVE', addDays(surgeryOn, -2));
  const home = dayOf(trip, 'GO_HOME', addDays(surgeryOn, 8));
  const booked = trip.items.map((item) => (item.purpose === 'ARRIVE' ? flightIn(item, arrival) : item));
  return [stay(arrival, addDays(home, -1)), dinner(addDays(surgeryOn, 1)), walk(addDays(surgeryOn, 6))].reduce<Trip>(
    (changed, item) => applyChange(changed, { type: 'add-item', item }),
    { ...trip, items: booked },
  );
}

const hours = (day: Day, from: string, until: string): When => ({
  type: 'timed', startsAt: at(day, from, NEW_YORK), startsZone: NEW_YORK, endsAt: at(day, until, NEW_YORK), endsZone: NEW_YORK,
});

function flightIn(item: Item, day: Day): Item {
  const common = { carrier: 'United', technicalStops: 0 };
  const legs: Leg[] = [
    { ...common, flightNumber: '1408', fromAirport: 'DEN', departsAt: at(day, '08:05', DENVER), departsZone: DENVER, toAirport: 'ORD', arrivesAt: at(day, '11:35', CHICAGO), arrivesZone: CHICAGO },
    { ...common, flightNumber: '720', fromAirport: 'ORD', departsAt: at(day, '13:00', CHICAGO), departsZone: CHICAGO, toAirport: 'LGA', arrivesAt: at(day, '16:12', NEW_YORK), arrivesZone: NEW_YORK },
  ];
  const when: When = {
    type: 'timed', startsAt: at(day, '08:05', DENVER), startsZone: DENVER, endsAt: at(day, '16:12', NEW_YORK), endsZone: NEW_YORK,
  };
  return { ...item, state: 'BOOKED', legs, when };
}

const added = ({ kind, when, ...more }: Pick<Item, 'kind' | 'title' | 'place' | 'when'> & Partial<Item>): Item =>
  blankItem(randomUUID(), kind, when, more);

function stay(from: Day, until: Day): Item {
  const lodging = { address: '33 East 33rd Street', phone: '(212) 555-0177', hasStairs: false, hasLift: true };
  return added({ kind: 'STAY', title: 'Lindell House', place: 'STAY', state: 'BOOKED', when: { type: 'days', from, until }, stay: lodging });
}

const dinner = (day: Day): Item =>
  added({ kind: 'VISIT', title: 'Dinner with June', place: 'ELSEWHERE', when: hours(day, '18:30', '20:00') });

const walk = (day: Day): Item =>
  added({ kind: 'OUTING', title: 'Bryant Park, a bench in the sun', place: 'ELSEWHERE', when: hours(day, '11:00', '12:00') });

const PACKED = ['photo-id', 'insurance-card', 'centre-papers', 'medicine-list', 'slip-on-shoes', 'soft-trousers', 'stool-softener', 'seat-cushion'];
const SAMS = ['scans', 'stool-softener', 'liquid-medicine', 'charger', 'water-bottle', 'flight-stockings', 'emergency-card'];

const AS_LISTED = { title: '', quantity: null, section: null, supply: null } as const;

/** Some of it packed, some of it Sam's to pack, a carry-on that the patient will not be able to lift. */
export async function seedPacking(maya: Person, sam: Person, tripId: string, now: Date): Promise<void> {
  const [ticking, changing] = [await accessFor(maya, tripId, 'tick-packing'), await accessFor(maya, tripId, 'change-packing')];
  const limit = { airline: 'United Airlines', size: { lengthIn: 22, widthIn: 14, depthIn: 9 } };
  await setTravelBag(changing, { ...limit, pounds: 14, homePounds: null, system: 'us' });
  for (const line of linesOf((await loadTrip(changing)).packing).filter(({ section }) => section !== 'leave-at-home')) {
    const packerId = SAMS.includes(line.key ?? '') ? sam.userId : maya.userId;
    if (line.key) await changeLine(changing, line.key, { ...AS_LISTED, bag: line.bag, packerId });
  }
  for (const line of PACKED) await tickLine(ticking, { deedId: randomUUID(), line, isPacked: true }, now);
}

export const MAYAS_CARD: Omit<CardContent, 'fullName'> = {
  bornOn: '1961-06-14' as Day,
  languages: 'Spanish, English',
  contacts: [{ name: 'Sam Torres', relation: 'husband', phone: '(303) 555-0127' }, { name: 'Lena Torres', relation: 'sister', phone: '(303) 555-0148' }],
  allergies: [{ substance: 'Penicillin', reaction: 'hives, trouble breathing' }, { substance: 'Latex', reaction: 'rash' }],
  hasNoAllergies: false,
  medicines: [
    { name: 'Lisinopril', dose: '10 mg', when: 'morning' },
    { name: 'Metformin', dose: '500 mg', when: 'with breakfast and dinner' },
    { name: 'Acetaminophen', dose: '500 mg', when: 'if needed' },
  ],
  conditions: ['Type 2 diabetes', 'High blood pressure'],
  implants: { state: 'none', what: '' },
  bloodType: 'O+',
  surgeon: { name: 'Dr. Ines Feld', dayPhone: '(212) 555-0160', nightPhone: '(212) 555-0160' },
  doctor: { name: 'Dr. Paul Whitcomb, Denver', phone: '(303) 555-0171' },
  insurance: { company: 'Front Range Health', member: 'FRH 0042 117', phone: '(800) 555-0139' },
  note: '',
};

/** Written and checked by Maya herself. */
export async function seedCard(maya: Person, tripId: string, now: Date): Promise<void> {
  await saveCard(await accessFor(maya, tripId, 'change-card'), { content: { fullName: maya.name, ...MAYAS_CARD }, seenRevision: 0, now });
}
