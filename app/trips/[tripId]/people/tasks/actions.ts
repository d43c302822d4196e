'use server';

import { addTask as add, answerTask as answer, askForTask, changeTask as change, removeTask as remove, tickTask as tick } from '@/lib/data/change-tasks';
import { ANYBODY, askTaskForm, newTaskForm, taskAnswerForm, taskForm, taskIdForm, taskTickForm } from '@/lib/input/task-forms';
import { tripAction } from '@/lib/server/action';
import { notFoundOutcome, refused } from '@/lib/server/outcome';
import { MANY } from '@/lib/server/packing-outcomes';
import { answered, tasksDone } from '@/lib/server/help-outcomes';
import { tellTask } from '@/lib/server/tell-help';
import { typedTask } from '@/lib/server/typed-task';

/** Whom a form names. */
const asked = (who: string) => ({ who: who === '' || who === ANYBODY ? null : who, asksAll: who === ANYBODY });

export const addTask = tripAction({
  deed: 'change-itinerary',
  schema: newTaskForm,
  async run({ access, now }, { who, ...typed }) {
    const words = await typedTask(access, typed, now);
    if ('problems' in words) return refused(words.problems);
    const problems = await add(access, { id: typed.taskId, ...words.made, ...asked(who) }, { now, tell: tellTask(access, now) });
    return tasksDone(access.tripId, problems);
  },
});

export const changeTask = tripAction({
  deed: 'change-itinerary',
  schema: taskForm,
  async run({ access, now }, { revision, ...typed }) {
    const words = await typedTask(access, typed, now);
    if ('problems' in words) return refused(words.problems);
    return tasksDone(access.tripId, await change(access, { id: typed.taskId, revision }, words.made, { now, tell: tellTask(access, now) }));
  },
});

export const askTask = tripAction({
  deed: 'change-itinerary',
  schema: askTaskForm,
  async run({ access, now }, { taskId: id, who, revision }) {
    return tasksDone(access.tripId, await askForTask(access, { id, revision, ...asked(who) }, { now, tell: tellTask(access, now) }));
  },
});

export const removeTask = tripAction({
  deed: 'change-itinerary',
  schema: taskIdForm,
  run: async ({ access }, { taskId }) => ((await remove(access, taskId)) ? tasksDone(access.tripId, []) : notFoundOutcome),
});

/** What somebody says for themselves. */
export const answerTask = tripAction({
  deed: 'accept-task',
  schema: taskAnswerForm,
  run: async ({ access, now }, { taskId: id, ...said }) => answered(await answer(access, { id, ...said }, { now, tell: tellTask(access, now) })),
});

export const tickTask = tripAction({
  deed: 'accept-task',
  schema: taskTickForm,
  limit: MANY,
  run: async ({ access, now }, { taskId, done }) => answered(await tick(access, taskId, done === 'yes', now)),
});
