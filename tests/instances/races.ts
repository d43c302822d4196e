import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { createSession } from '@/lib/data/sessions';
import { addDays } from '@/lib/domain/calendar/days';
import { type Booker, bookers, deskWorld, expectSoundDesk } from '../support/bookings';
import { attribute } from '../support/plain-forms';
import { surgeryDay } from '../support/surgery-day';
import { type Check, demand, guest } from './check';
import type { Site } from './site';
import { formAt, send, type Visitor } from './visitor';

/** The plan leaves two days for the visit, and a nurse sees five on each: more desks, not more races at one. */
const DAYS = [addDays(surgeryDay(), -2), addDays(surgeryDay(), -1)];
const [DESKS, RACES_EACH] = [3, 8];
const RACES = DESKS * RACES_EACH;

/** In each race two patients want the same time of the same nurse, one at A and one at B. */
export const bookingRaces: Check = {
  name: `${RACES} races for one time, one patient at A and one at B`,
  async run(site) {
    const ends: string[] = [];
    for (let desk = 0; desk < DESKS; desk += 1) ends.push(...(await racesAtOneDesk(site)));
    await expectSoundDesk();
    const wonAtA = ends.filter((end) => end === 'A').length;
    return `${ends.length} bookings, ${wonAtA} won at A and ${ends.length - wonAtA} at B; nothing overlaps`;
  },
};

async function racesAtOneDesk(site: Site): Promise<readonly string[]> {
  const world = await deskWorld();
  const patients = await bookers(world, RACES_EACH * 2, { surgeryOn: surgeryDay(), now: new Date() });
  const ends: string[] = [];
  for (let race = 0; race < RACES_EACH; race += 1) ends.push(await raced(site, `service=${world.desk.preOp}&day=${DAYS[race % DAYS.length]}`, patients.slice(race * 2, race * 2 + 2)));
  const booked = await database().appointment.count({ where: { service: { id: world.desk.preOp }, state: 'BOOKED' } });
  demand(booked === RACES_EACH, `${booked} bookings of ${RACES_EACH} races`);
  return ends;
}

async function visitorOf(site: Site, { person: { userId } }: Booker): Promise<Visitor> {
  const token = makeToken();
  await createSession({ tokenHash: hashToken(token), userId, device: 'A test' }, new Date());
  return { ...guest(site), cookie: `authjs.session-token=${token}` };
}

/** Both keep the time at the same moment and book what they were given; who got it. */
async function raced(site: Site, asked: string, patients: readonly Booker[]): Promise<'A' | 'B'> {
  const runners = await Promise.all(patients.map(async (patient, at) => {
    const visitor = await visitorOf(site, patient);
    const page = `${site.urls[at]}/trips/${patient.tripId}/appointments/times?${asked}`;
    return { visitor, page, server: site.urls[at] ?? '', form: await formAt(visitor, page, 'startsAt') };
  }));
  const times = runners[0]?.form.html.match(/<input[^>]*name="startsAt"[^>]*>/g) ?? [];
  const startsAt = attribute(times.find((tag) => !tag.includes('disabled')) ?? '', 'value');
  const answers = await Promise.all(runners.map(async ({ visitor, page, form }) => {
    const answer = await send(visitor, page, form, { startsAt });
    return answer.status === 303 ? answer.headers.get('location') : null;
  }));
  const winners = answers.flatMap((kept, at) => (kept ? [{ kept, at }] : []));
  demand(winners.length === 1, `${winners.length} of two were given ${startsAt}`);
  const [winner] = winners;
  const runner = runners[winner?.at ?? 0];
  if (!winner || !runner) throw new Error('nobody won');
  const held = new URL(winner.kept, runner.server);
  const page = `${runner.server}${held.pathname}${held.search}`;
  const booked = await send(runner.visitor, page, await formAt(runner.visitor, page, 'note'), { note: '' });
  demand(booked.status === 303, `the booking of a kept time was answered by ${booked.status}`);
  return winner.at === 0 ? 'A' : 'B';
}
