import { setTimeout as sleep } from 'node:timers/promises';
import { database } from '@/lib/data/client';
import { until } from '../instances/check';
import { type Patient, remindAll } from './crowd';
import { keepTime, readyToBook, Unkept } from './deeds';
import { type Fault, type Scene, seconds } from './fault';
import { allSent } from './kept';
import { isWell, screensOf } from './watch';

const DAY_MS = 86_400_000;
const REMINDED = 5;

/** The clock of the web server and the worker; the database has its own, as on a machine of its own. */
function clockJumps(name: string, offMs: number, dueInMs: number): Fault {
  return {
    name,
    seconds: 20,
    async begin({ site, others }) {
      site.setClock(offMs);
      const meanwhile = await remindAll(others.slice(0, REMINDED), dueInMs);
      const later = others.slice(REMINDED, REMINDED * 2);
      const reminders = [...meanwhile];
      let early = '';
      return {
        reminders,
        async end() {
          early = (await allSent(meanwhile)) ? 'told meanwhile' : 'not told meanwhile';
          site.setClock(0);
        },
        async after() {
          const begun = performance.now();
          const due = await remindAll(later, 2_000);
          reminders.push(...due);
          await until(() => allSent(due), 120_000);
          const took = seconds(performance.now() - begun - 2_000);
          await until(() => allSent(meanwhile), 120_000);
          return `reminders due ${dueInMs > 0 ? `in ${dueInMs / 3_600_000} hours` : 'then'}: ${early}; new ones after the clock was right: ${took} after they were due`;
        },
      };
    },
  };
}

const ROUNDS = 3;
/** So late that a booking is certainly under way when the signal comes. */
const SLOW_MS = 250;
const INTO_IT_MS = 400;

const deploy: Fault = {
  name: `Deploy in the middle of a booking: SIGTERM to the only web server while it books, a new one takes its place, ${ROUNDS} times`,
  seconds: 0,
  async begin(scene) {
    const gaps: number[] = [];
    const booked: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) booked.push(...(await deployUnder(scene, scene.others.slice(round * 2, round * 2 + 2), gaps)));
    return {
      end: async () => undefined,
      async after() {
        const count = await database().appointment.count({ where: { tripId: { in: booked }, state: 'BOOKED' } });
        if (count !== booked.length) throw new Error(`${count} of ${booked.length} acknowledged bookings are there`);
        return `${ROUNDS} bookings under way were answered and kept, ${ROUNDS} times kept at the old server were booked at the new; nobody was answered for ${gaps.map(seconds).join(', ')}`;
      },
    };
  },
};

/** One books while the server is told to stop; the other has a time kept by the old server, and books it at the new one. */
async function deployUnder({ site, world }: Scene, [under, over]: readonly Patient[], gaps: number[]): Promise<readonly string[]> {
  if (!under || !over) throw new Error('too few patients');
  const [bookUnder, bookOver] = await Promise.all([under, over].map(async (patient) => readyToBook(patient, await kept(site.url, world.desk.preOp, patient))));
  site.way.slow(SLOW_MS);
  const answered = bookUnder?.();
  await sleep(INTO_IT_MS);
  const stopped = site.web.stop();
  await answered;
  site.way.slow(0);
  await stopped;
  const begun = performance.now();
  site.web.start();
  const [trip] = screensOf(site.url, world, over);
  if (trip) await until(() => isWell(trip), 60_000);
  gaps.push(performance.now() - begun);
  await bookOver?.();
  return [under.tripId, over.tripId];
}

/** Whoever books beside them may be first at a time. */
async function kept(url: string, service: string, patient: Patient, tries = 10): Promise<string> {
  const page = await keepTime(url, service, patient).catch((why: unknown) => {
    if (why instanceof Unkept && tries > 1) return kept(url, service, patient, tries - 1);
    throw why;
  });
  if (page === null) throw new Error('they have a time already');
  return page;
}

export const OWN_FAULTS: readonly Fault[] = [
  clockJumps('Clock of web server and worker jumps a day ahead, and back', DAY_MS, 2 * 3_600_000), clockJumps('Clock of web server and worker jumps a day back, and ahead', -DAY_MS, 0), deploy,
];
