import { type Due, type Task, type TaskKind } from '@/lib/domain/people/types';
import { afterEdit, afterStep, askedStanding, isSeenBy, MOST_TASKS, type TaskReader, type TaskStanding, type TaskStep, whoHelps } from '@/lib/domain/people/tasks';
import { type Problem, problem } from '@/lib/domain/problem';
import type { Queries } from './client';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { taskOf, TASKS_SHAPE } from './tasks';
import { columnOfDay } from './trip-rows';

// Tasks are no part of the trip's history: they grow its people's revision alone, by a trigger.

type MayPlan = TripAccess<'change-itinerary'>;
type MayHelp = TripAccess<'accept-task'>;
type Problems = readonly Problem[];

/** What became of a task, for those whom it concerns. */
export type TaskNews =
  | { readonly type: 'asked'; readonly userId: string }
  | { readonly type: 'open' }
  | { readonly type: 'accepted' | 'declined' | 'handed-back' };

/** Tells of it in the same transaction. */
export type TellTask = (queries: Queries, news: TaskNews) => Promise<void>;

const readerOf = ({ actor: { userId }, standing }: TripAccess): TaskReader => ({ userId, standing });

/** The task as it is under the lock; null where the trip has no such task. */
async function taskFor(queries: Queries, { tripId }: TripAccess, id: string): Promise<Task | null> {
  const row = await queries.task.findFirst({ where: { id, tripId }, select: TASKS_SHAPE.select });
  return row && taskOf(row);
}

/** Somebody on the trip who may be asked; they may have left it since the form was drawn. */
async function isHelper(queries: Queries, { tripId }: TripAccess, userId: string | null): Promise<boolean> {
  if (userId === null) return true;
  return whoHelps(await queries.tripMember.findMany({ where: { tripId, userId }, select: { role: true } })).length > 0;
}

export interface TaskWords {
  readonly kind: TaskKind;
  readonly title: string;
  readonly due: Due | null;
}

export interface NewTask extends TaskWords {
  readonly id: string;
  readonly who: string | null;
  /** Nobody in particular, but everybody is asked who can. */
  readonly asksAll: boolean;
}

interface Change {
  readonly now: Date;
  readonly tell: TellTask;
}

/** Adds a task, and asks whoever is to do it. */
export function addTask(access: MayPlan, { id, who, asksAll, ...words }: NewTask, { now, tell }: Change): Promise<Problems> {
  const { tripId, actor: { userId } } = access;
  return onLockedTrip(access, async (queries) => {
    if ((await queries.task.count({ where: { id } })) > 0) return [];
    if ((await queries.task.count({ where: { tripId } })) >= MOST_TASKS) return [problem(null, 'too-many-tasks', { most: MOST_TASKS })];
    if (!(await isHelper(queries, access, who))) return [problem('who', 'unknown-choice')];
    const standing = askedStanding(who, userId, now);
    await queries.task.create({ data: { id, tripId, ...wordColumns(words), ...standing, madeById: userId, madeAt: now }, select: { id: true } });
    await tellAsked(queries, standing, asksAll, tell);
    return [];
  });
}

const wordColumns = ({ kind, title, due }: TaskWords) => ({
  kind, title, dueOn: due && columnOfDay(due.on), dueAt: due?.type === 'moment' ? due.at : null, dueZone: due?.type === 'moment' ? due.zone : null,
});

async function tellAsked(queries: Queries, { state, personId }: TaskStanding, asksAll: boolean, tell: TellTask): Promise<void> {
  if (state === 'ASKED' && personId) await tell(queries, { type: 'asked', userId: personId });
  if (state === 'OPEN' && asksAll) await tell(queries, { type: 'open' });
}

const STALE = [problem(null, 'stale')];

/** Other words or another day. Null when the trip has no such task. */
export function changeTask(access: MayPlan, at: { readonly id: string; readonly revision: number }, words: TaskWords, { now, tell }: Change): Promise<Problems | null> {
  return onLockedTrip(access, async (queries) => {
    const task = await taskFor(queries, access, at.id);
    if (!task) return null;
    if (task.revision !== at.revision) return STALE;
    const standing = afterEdit(task, words.due, readerOf(access), now);
    await writeTask(queries, task, { ...wordColumns(words), ...standing });
    if (standing.state !== task.state) await tellAsked(queries, standing, false, tell);
    return [];
  });
}

async function writeTask(queries: Queries, { id, revision }: Task, data: Partial<ReturnType<typeof wordColumns>> & TaskStanding & { doneById?: string | null }): Promise<void> {
  await queries.task.update({ where: { id }, data: { ...data, revision: revision + 1 }, select: { id: true } });
}

/** False when the trip has no such task, or no longer. */
export function removeTask(access: MayPlan, id: string): Promise<boolean> {
  const { tripId } = access;
  return onLockedTrip(access, async (queries) => (await queries.task.deleteMany({ where: { id, tripId } })).count === 1);
}

interface Asking {
  readonly id: string;
  readonly revision: number;
  readonly who: string | null;
  readonly asksAll: boolean;
}

/** Somebody, or everybody, is asked. Null when the trip has no such task. */
export function askForTask(access: MayPlan, { id, revision, who, asksAll }: Asking, { now, tell }: Change): Promise<Problems | null> {
  return onLockedTrip(access, async (queries) => {
    const task = await taskFor(queries, access, id);
    if (!task) return null;
    if (task.revision !== revision) return STALE;
    if (!(await isHelper(queries, access, who))) return [problem('who', 'unknown-choice')];
    const after = await takeStep(queries, access, task, { type: 'ask', personId: who }, now);
    if ('code' in after) return [after];
    await tellAsked(queries, after, asksAll, tell);
    return [];
  });
}

/** Writes the step; the task's own standing comes back where nothing is left to do. */
async function takeStep(queries: Queries, access: TripAccess, task: Task, step: TaskStep, now: Date): Promise<TaskStanding | Problem> {
  const after = afterStep(task, step, readerOf(access), now);
  if ('code' in after || isWhereItIs(task, after)) return after;
  await writeTask(queries, task, { ...after, doneById: after.state === 'DONE' ? access.actor.userId : null });
  return after;
}

const isWhereItIs = ({ state, person }: Task, after: TaskStanding): boolean => state === after.state && (person?.userId ?? null) === after.personId;

interface Answer {
  readonly id: string;
  readonly revision: number;
  readonly answer: 'accept' | 'decline' | 'hand-back';
}

const NEWS = { accept: 'accepted', decline: 'declined', 'hand-back': 'handed-back' } as const;

/** Somebody who only looks along is not asked any more, and not told who is. */
const NOT_ASKED = [problem(null, 'task-not-asked')];

/** What somebody says for themselves. Null when the trip has no such task. */
export function answerTask(access: MayHelp, { id, revision, answer }: Answer, { now, tell }: Change): Promise<Problems | null> {
  return onLockedTrip(access, async (queries) => {
    const task = await taskFor(queries, access, id);
    if (!task) return null;
    if (!isSeenBy(task, readerOf(access))) return NOT_ASKED;
    const after = afterStep(task, { type: answer }, readerOf(access), now);
    if ('code' in after) return [after];
    if (isWhereItIs(task, after)) return [];
    // Yes to a task that is now on another day would be a yes to something else.
    if (task.revision !== revision && answer === 'accept') return STALE;
    await takeStep(queries, access, task, { type: answer }, now);
    await tell(queries, { type: NEWS[answer] });
    return [];
  });
}

/** Null when the trip has no such task. */
export function tickTask(access: MayHelp, id: string, isDone: boolean, now: Date): Promise<Problems | null> {
  return onLockedTrip(access, async (queries) => {
    const task = await taskFor(queries, access, id);
    if (!task) return null;
    if (!isSeenBy(task, readerOf(access))) return NOT_ASKED;
    const after = await takeStep(queries, access, task, { type: isDone ? 'done' : 'not-done' }, now);
    return 'code' in after ? [after] : [];
  });
}
