import { randomUUID } from 'node:crypto';
import { exceptionProblems } from '@/lib/domain/appointments/hours-problems';
import type { DeskSettings, SetException } from '@/lib/domain/appointments/settings';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { problem } from '@/lib/domain/problem';
import type { Queries } from './client';
import { changeSettings, type SettingsAnswer, settingsDone, settingsNotFound, settingsRefused, settingsUnchanged } from './desk-settings';
import { askFirst } from './desk-settings-asked';
import type { DeskAccess } from './open-desk';
import { columnOfDay } from './trip-rows';

type Access = DeskAccess<'change-desk'>;

export type TypedException = Omit<SetException, 'id'> & {
  /** Somebody has read which booked times are outside then. */
  readonly isConfirmed: boolean;
};

/** Those that are over count too: nobody enters so many. */
const MOST = 1_000;
const deed = 'set-desk-closures';

const FIELDS = { first: 'from', last: 'to', hours: 'hours.opens' };

const key = ({ from, until, isOpen, hours, resourceId }: Omit<SetException, 'id' | 'reason'>): string =>
  JSON.stringify([from, until, isOpen, hours?.opens, hours?.closes, resourceId]);

/** Closes days, or opens them at other hours. Nothing that is booked moves. */
export function addException(access: Access, { isConfirmed, ...typed }: TypedException, now: Date): Promise<SettingsAnswer> {
  return changeSettings(access, { deed, now, async run(queries, settings) {
    const refusal = refusalOf(typed, settings, now);
    if (refusal) return refusal;
    const added = { ...typed, id: randomUUID() };
    const after = { ...settings, exceptions: [...settings.exceptions, added] };
    const question = isConfirmed ? null : await askFirst(access, { before: settings, after, now }, queries);
    if (question) return settingsRefused(question);
    await write(queries, access.centreId, added);
    return settingsDone;
  } });
}

function refusalOf(typed: Omit<SetException, 'id'>, { resources, exceptions }: DeskSettings, now: Date): SettingsAnswer | null {
  if (typed.resourceId !== null && !resources.some(({ id }) => id === typed.resourceId)) return settingsNotFound;
  // A doubled tap.
  if (exceptions.some((one) => key(one) === key(typed))) return settingsRefused(problem('from', 'desk-closed-already'));
  const others = exceptions.filter(({ resourceId }) => resourceId === typed.resourceId);
  const problems = exceptionProblems(typed, others, dayIn(NEW_YORK, now), FIELDS);
  if (problems.length > 0) return settingsRefused(...problems);
  return exceptions.length < MOST ? null : settingsRefused(problem(null, 'desk-full'));
}

async function write(queries: Queries, centreId: string, { id, resourceId, from, until, isOpen, hours, reason }: SetException): Promise<void> {
  const days = { firstOn: columnOfDay(from), untilOn: columnOfDay(until) };
  const minutes = { opensMinute: hours?.opens ?? null, closesMinute: hours?.closes ?? null };
  await queries.hoursException.create({ data: { id, centreId, resourceId, isOpen, reason, ...days, ...minutes } });
}

interface Removal {
  readonly exceptionId: string;
  readonly isConfirmed: boolean;
}

/** The usual hours hold again. To take back other hours may leave booked times outside; to take back a closure does not. */
export function removeException(access: Access, { exceptionId, isConfirmed }: Removal, now: Date): Promise<SettingsAnswer> {
  return changeSettings(access, { deed, now, async run(queries, settings) {
    if (!settings.exceptions.some(({ id }) => id === exceptionId)) return notHere(queries, exceptionId);
    const after = { ...settings, exceptions: settings.exceptions.filter(({ id }) => id !== exceptionId) };
    const question = isConfirmed ? null : await askFirst(access, { before: settings, after, now }, queries);
    if (question) return settingsRefused(question);
    await queries.hoursException.delete({ where: { id: exceptionId } });
    return settingsDone;
  } });
}

/** What is nowhere any more is removed already: a doubled tap. What another centre has is not here. */
async function notHere(queries: Queries, id: string): Promise<SettingsAnswer> {
  return (await queries.hoursException.count({ where: { id } })) > 0 ? settingsNotFound : settingsUnchanged;
}
