import { randomUUID } from 'node:crypto';
import type { Person } from '@/lib/domain/access/actor';
import { suggestTasks } from '@/lib/domain/people/task-suggestions';
import type { Said } from '@/lib/domain/people/escort';
import { addTask, answerTask, tickTask } from '@/lib/data/change-tasks';
import { database } from '@/lib/data/client';
import { addWords } from '@/lib/data/escort-words';
import { loadTrip } from '@/lib/data/trips';
import { accessFor } from '@/tests/support/factories';

interface Family {
  readonly maya: Person;
  readonly sam: Person;
  readonly lena: Person;
}

const DAY_MS = 86_400_000;

/** Lena cannot be the escort, Sam is asked; of four tasks one is done, one taken on, one asked, and one is for whoever can. */
export async function seedHelp({ maya, sam, lena }: Family, tripId: string, now: Date): Promise<void> {
  const access = await accessFor(maya, tripId, 'change-itinerary');
  const said = ({ userId: personId, name }: Person, word: Said['word'], note = ''): Said => ({ personId, name, word, note });
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  await addWords(database(), access, [said(lena, 'ASKED')], daysAgo(3));
  await addWords(database(), access, [said(lena, 'DECLINED', 'Works that week')], daysAgo(2));
  await addWords(database(), access, [said(sam, 'ASKED')], daysAgo(1));
  await seedTasks({ maya, sam, lena }, tripId, now);
}

async function seedTasks({ maya, sam, lena }: Family, tripId: string, now: Date): Promise<void> {
  const access = await accessFor(maya, tripId, 'change-itinerary');
  const { trip } = await loadTrip(access);
  const dueOf = (kind: string) => suggestTasks(trip, [], now).find((one) => one.kind === kind)?.due ?? null;
  const quietly = { now, tell: async () => undefined };
  const add = async (task: { kind: 'OTHER' | 'DRIVE' | 'PRESCRIPTION' | 'LIFT_BAG'; title: string; who: Person | null }): Promise<string> => {
    const id = randomUUID();
    await addTask(access, { id, kind: task.kind, title: task.title, due: dueOf(task.kind), who: task.who?.userId ?? null, asksAll: false }, quietly);
    return id;
  };
  const images = await add({ kind: 'OTHER', title: 'Get the back MRI on a disk', who: sam });
  await tickTask(await accessFor(sam, tripId, 'accept-task'), images, true, now);
  const drive = await add({ kind: 'DRIVE', title: 'Drive to the airport', who: lena });
  await answerTask(await accessFor(lena, tripId, 'accept-task'), { id: drive, revision: 1, answer: 'accept' }, quietly);
  await add({ kind: 'PRESCRIPTION', title: '', who: sam });
  await add({ kind: 'LIFT_BAG', title: 'Lift the bag on the way home', who: null });
}
