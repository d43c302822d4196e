import { mayDo, type Standing } from '../access/deeds';
import { addDays } from '../calendar/days';
import type { Instant } from '../calendar/types';
import { NEW_YORK, startOfDay } from '../calendar/zones';
import { isSame } from '../history/same';
import { type Problem, problem } from '../problem';
import type { Due, Task, TaskKind, TaskState } from './types';

/** More than anybody keeps an eye on; it bounds what a page draws. */
export const MOST_TASKS = 100;
export const LONGEST_TITLE = 120;

/** Kinds whose name does not say what to do. */
const NEEDS_WORDS: readonly TaskKind[] = ['OTHER', 'QUESTION'];
export const needsWords = (kind: TaskKind): boolean => NEEDS_WORDS.includes(kind);

/** Somebody who looks at tasks, or does something with one. */
export interface TaskReader {
  readonly userId: string;
  readonly standing: Standing;
}

const isOwn = ({ person }: Pick<Task, 'person'>, { userId }: TaskReader): boolean => person?.userId === userId;
const plans = ({ standing }: TaskReader): boolean => mayDo('change-itinerary', standing);
const helps = ({ standing }: TaskReader): boolean => mayDo('accept-task', standing);

/** Those who only look along see what is asked of them, and what anybody may take on. */
export function isSeenBy(task: Task, reader: TaskReader): boolean {
  return reader.standing.role !== 'FAMILY' || isOwn(task, reader) || task.state === 'OPEN';
}

export const mayAccept = (task: Task, reader: TaskReader): boolean =>
  helps(reader) && (task.state === 'OPEN' || (isOwn(task, reader) && (task.state === 'ASKED' || task.state === 'DECLINED')));

export const mayDecline = (task: Task, reader: TaskReader): boolean => helps(reader) && isOwn(task, reader) && task.state === 'ASKED';

export const mayHandBack = (task: Task, reader: TaskReader): boolean => helps(reader) && isOwn(task, reader) && task.state === 'ACCEPTED';

/** Those who plan tick everything; others what is theirs. */
export const mayTick = (task: Task, reader: TaskReader): boolean =>
  helps(reader) && (plans(reader) || (isOwn(task, reader) && task.state !== 'DECLINED'));

/** Where a task stands: all that a step changes of it. */
export interface TaskStanding {
  readonly state: TaskState;
  readonly personId: string | null;
  readonly askedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly doneAt: Instant | null;
}

export type TaskStep =
  | { readonly type: 'accept' | 'decline' | 'hand-back' | 'done' | 'not-done' }
  /** Null: whoever can. */
  | { readonly type: 'ask'; readonly personId: string | null };

const OPEN: TaskStanding = { state: 'OPEN', personId: null, askedAt: null, answeredAt: null, doneAt: null };

const standingOf = ({ state, person, askedAt, answeredAt, doneAt }: Task): TaskStanding =>
  ({ state, personId: person?.userId ?? null, askedAt, answeredAt, doneAt });

/** The task after the step, or why not. The same standing: nothing is left to do. */
export function afterStep(task: Task, step: TaskStep, reader: TaskReader, now: Instant): TaskStanding | Problem {
  switch (step.type) {
    case 'accept': return accepted(task, reader, now);
    case 'decline': return declined(task, reader, now);
    case 'hand-back': return handedBack(task, reader);
    case 'done': return done(task, reader, now);
    case 'not-done': return notDone(task, reader);
    case 'ask': return asked(task, step.personId, reader, now);
  }
}

/** Somebody else has it, or it is done, or it is not theirs to say. */
function notTheirs({ state, person }: Task): Problem {
  if (state === 'DONE') return problem(null, 'task-done-already');
  return person ? problem(null, 'task-is-with', { name: person.name }) : problem(null, 'task-not-asked');
}

function accepted(task: Task, reader: TaskReader, now: Instant): TaskStanding | Problem {
  if (isOwn(task, reader) && task.state === 'ACCEPTED') return standingOf(task);
  if (!mayAccept(task, reader)) return notTheirs(task);
  return { ...standingOf(task), state: 'ACCEPTED', personId: reader.userId, answeredAt: now };
}

function declined(task: Task, reader: TaskReader, now: Instant): TaskStanding | Problem {
  if (isOwn(task, reader) && task.state === 'DECLINED') return standingOf(task);
  return mayDecline(task, reader) ? { ...standingOf(task), state: 'DECLINED', answeredAt: now } : notTheirs(task);
}

function handedBack(task: Task, reader: TaskReader): TaskStanding | Problem {
  if (task.state === 'OPEN') return standingOf(task);
  return mayHandBack(task, reader) ? OPEN : notTheirs(task);
}

/** Who ticks what nobody had took it on; so did somebody who was only asked. */
function done(task: Task, reader: TaskReader, now: Instant): TaskStanding | Problem {
  if (task.state === 'DONE') return standingOf(task);
  if (!mayTick(task, reader)) return notTheirs(task);
  const isFree = task.person === null || task.state === 'DECLINED';
  const answeredAt = isFree || isOwn(task, reader) ? (task.state === 'ACCEPTED' ? task.answeredAt : now) : task.answeredAt;
  return { ...standingOf(task), state: 'DONE', personId: isFree ? reader.userId : (task.person?.userId ?? null), answeredAt, doneAt: now };
}

/** It is where it was before: asked, or taken on. */
function notDone(task: Task, reader: TaskReader): TaskStanding | Problem {
  if (task.state !== 'DONE') return standingOf(task);
  if (!mayTick(task, reader)) return notTheirs(task);
  if (task.person === null) return OPEN;
  const state = task.answeredAt === null && task.askedAt !== null ? 'ASKED' : 'ACCEPTED';
  return { ...standingOf(task), state, doneAt: null };
}

/** Who asks themselves has said yes. */
function asked(task: Task, personId: string | null, reader: TaskReader, now: Instant): TaskStanding | Problem {
  if (task.state === 'DONE') return problem(null, 'task-done-already');
  if (personId === null) return OPEN;
  const isAlready = task.person?.userId === personId && task.state !== 'DECLINED';
  return isAlready ? standingOf(task) : askedStanding(personId, reader.userId, now);
}

/** A task of somebody who is asked just now. */
export const askedStanding = (personId: string | null, askerId: string, now: Instant): TaskStanding => {
  if (personId === null) return OPEN;
  const isSelf = personId === askerId;
  return { state: isSelf ? 'ACCEPTED' : 'ASKED', personId, askedAt: isSelf ? null : now, answeredAt: isSelf ? now : null, doneAt: null };
};

/** A yes was to a day: who said it is asked anew when others change that day. */
export function afterEdit(task: Task, due: Due | null, reader: TaskReader, now: Instant): TaskStanding {
  const isOther = task.person !== null && !isOwn(task, reader);
  const asksAnew = task.state === 'ACCEPTED' && isOther && !isSame(task.due, due);
  return asksAnew ? { ...standingOf(task), state: 'ASKED', askedAt: now, answeredAt: null } : standingOf(task);
}

/** The moment from which it is late: the end of its New York day, or its hour. */
const lateFrom = (due: Due): number => (due.type === 'day' ? startOfDay(addDays(due.on, 1), NEW_YORK) : due.at).getTime();

export const isOverdue = ({ state, due }: Pick<Task, 'state' | 'due'>, now: Instant): boolean =>
  state !== 'DONE' && due !== null && now.getTime() >= lateFrom(due);

const dueRank = ({ due }: Task): number => (due === null ? Infinity : lateFrom(due));

/** What is due first comes first; what has no day comes last. */
export function inDueOrder(tasks: readonly Task[]): readonly Task[] {
  const ranks = new Map(tasks.map((task) => [task, dueRank(task)]));
  const rankOf = (task: Task): number => ranks.get(task) ?? Infinity;
  return [...tasks].sort((a, b) => (rankOf(a) === rankOf(b) ? byId(a, b) : rankOf(a) - rankOf(b)));
}

const byId = (a: Task, b: Task): number => (a.id < b.id ? -1 : Number(a.id > b.id));

export interface TaskList {
  /** Latest last. */
  readonly done: readonly Task[];
  readonly open: readonly Task[];
}

/** All that this reader sees. */
export function taskList(tasks: readonly Task[], reader: TaskReader): TaskList {
  const seen = tasks.filter((task) => isSeenBy(task, reader));
  const isDone = ({ state }: Task): boolean => state === 'DONE';
  const doneAt = ({ doneAt: at }: Task): number => at?.getTime() ?? 0;
  return { done: seen.filter(isDone).sort((a, b) => doneAt(a) - doneAt(b)), open: inDueOrder(seen.filter((task) => !isDone(task))) };
}

/** What waits for this reader: their own, and what anybody may take on. */
export const waitingFor = (tasks: readonly Task[], reader: TaskReader): readonly Task[] =>
  inDueOrder(tasks.filter((task) => helps(reader) && (mayAccept(task, reader) || (isOwn(task, reader) && task.state !== 'DONE')) && task.state !== 'DECLINED'));

/** Who may be asked to do something, the reader among them. */
export const whoHelps = <P extends { readonly role: Standing['role'] }>(people: readonly P[]): readonly P[] =>
  people.filter(({ role }) => mayDo('accept-task', { role, seesMedical: false }));
