import { z } from 'zod';
import type { Zone } from '@/lib/domain/calendar/types';
import { zoneNamed } from '@/lib/domain/calendar/zone-places';
import { NEWS_KINDS, REMINDER_KINDS, type ToldKind, WAYS_OUT } from '@/lib/domain/reminders/kinds';
import type { Reach } from '@/lib/domain/reminders/types';
import { KIND_WAYS, type KindWay, NEWS_WAYS, WAYS } from '@/lib/domain/reminders/ways';
import { minuteField, oneOf, requiredLine } from './fields';

export const wayForm = z.object({ way: oneOf(WAYS) });

const fieldsOf = <K extends string, S extends z.ZodType>(kinds: readonly K[], field: S): Record<K, S> =>
  Object.fromEntries(kinds.map((kind) => [kind, field])) as Record<K, S>;

/** One field a kind; kinds that are not sent stay as they are. */
export const kindsForm = z.object({ ...fieldsOf(REMINDER_KINDS, oneOf(KIND_WAYS).optional()), ...fieldsOf(NEWS_KINDS, oneOf(NEWS_WAYS).optional()) })
  .transform((fields): ReadonlyMap<ToldKind, KindWay> => new Map(Object.entries(fields).filter((entry): entry is [ToldKind, KindWay] => entry[1] !== undefined)));

/** Whose clock counts: where the trip says that somebody is, or always one place's. */
const CLOCKS = ['trip', 'place'] as const;
const QUIET = ['set', 'none'] as const;

const zoneField = requiredLine(100).transform((typed, context): Zone => {
  const zone = zoneNamed(typed);
  if (zone) return zone;
  context.addIssue({ code: 'custom', message: 'unknown-zone' });
  return z.NEVER;
});

type Typed = Readonly<Record<'from' | 'until' | 'place', unknown>>;

/** The field's value, or its issues told of the form. */
function parsed<S extends z.ZodType>(field: S, name: keyof Typed, typed: Typed, context: z.RefinementCtx): z.infer<S> | undefined {
  const result = field.safeParse(typed[name] ?? '');
  if (result.success) return result.data;
  for (const { message } of result.error.issues) context.addIssue({ code: 'custom', path: [name], message });
  return undefined;
}

/** The same twice: no quiet hours. */
function hoursOf(typed: Typed, context: z.RefinementCtx): Pick<Reach, 'quietFrom' | 'quietUntil'> {
  const quietFrom = parsed(minuteField, 'from', typed, context);
  const quietUntil = parsed(minuteField, 'until', typed, context);
  if (quietFrom === undefined || quietUntil === undefined) return z.NEVER;
  if (quietFrom === quietUntil) context.addIssue({ code: 'custom', path: ['until'], message: 'quiet-for-no-time' });
  return { quietFrom, quietUntil };
}

const NO_HOURS = { quietFrom: 0, quietUntil: 0 } as const;

/** Fields of what was not chosen are read by nobody. */
export const quietForm = z.looseObject({ quiet: oneOf(QUIET), clock: oneOf(CLOCKS) }).transform(({ quiet, clock, from, until, place }, context): Omit<Reach, 'channels'> => {
  const typed = { from, until, place };
  const hours = quiet === 'none' ? NO_HOURS : hoursOf(typed, context);
  return { ...hours, zone: clock === 'trip' ? null : (parsed(zoneField, 'place', typed, context) ?? null) };
});

export const testForm = z.object({ channel: oneOf(WAYS_OUT) });

/** `?done=saved`: what the reader has just done. */
export const reachQuery = z.object({ done: z.enum(['saved', 'tested-mail', 'tested-push']).nullable().catch(null) });
