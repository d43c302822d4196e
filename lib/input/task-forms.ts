import { z } from 'zod';
import { LONGEST_TITLE } from '@/lib/domain/people/tasks';
import { TASK_KINDS } from '@/lib/domain/people/types';
import { dayField, lineField, oneOf, optional, timeField, versionField } from './fields';

const taskId = z.uuid('not-found');

/** Where the clock hangs that shows the hour. */
const TASK_PLACES = ['new-york', 'home'] as const;

/** Nobody yet; "who can?", asked of everybody; or somebody on the trip. */
export const ANYBODY = 'anybody';
const isWho = (who: string): boolean => who === '' || who === ANYBODY || z.uuid().safeParse(who).success;
const whoField = z.string().refine(isWho, 'unknown-choice').nullish().transform((who) => who ?? '');

const typed = {
  taskId,
  kind: oneOf(TASK_KINDS),
  title: lineField(LONGEST_TITLE),
  day: optional(dayField),
  time: optional(timeField),
  place: oneOf(TASK_PLACES).nullish().transform((place) => place ?? 'new-york'),
};

/** The id was made with the form: sent twice, the task is added once. */
export const newTaskForm = z.object({ ...typed, who: whoField });

export const taskForm = z.object({ ...typed, revision: versionField });

/** Whom to ask about a task that the page showed as it was. */
export const askTaskForm = z.object({ taskId, who: whoField, revision: versionField });

/** An answer to a task as it was shown: somebody may have put it on another day. */
export const taskAnswerForm = z.object({ taskId, answer: oneOf(['accept', 'decline', 'hand-back']), revision: versionField });

/** A tick says what it is to be, whatever else was changed meanwhile. */
export const taskTickForm = z.object({ taskId, done: oneOf(['yes', 'no']) });

export const taskIdForm = z.object({ taskId });
