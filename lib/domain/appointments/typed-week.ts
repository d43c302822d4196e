import type { Problem } from '../problem';
import { clockHours, type TypedHours, weekProblems } from './hours-problems';
import type { WeeklyHours } from './types';

/** Hours as a form gives them, with the name that its fields begin with: `day1.0`. */
export interface TypedLine extends TypedHours {
  readonly name: string;
  readonly weekday: number;
}

type Judged<T> = { readonly typed: T } | { readonly problems: readonly Problem[] };

const endsNextDay = (name: string) => ({ name: `${name}.next`, value: 'on', code: 'ends-next-day' });

/** One stretch; an end before its start is met with "ends the next day", where that would do. */
export function typedHours({ name, ...line }: TypedHours & { readonly name: string }): Judged<Pick<WeeklyHours, 'opens' | 'closes'>> {
  const judged = clockHours(line, `${name}.closes`);
  if ('hours' in judged) return { typed: judged.hours };
  const wouldDo = !line.endsNextDay && 'hours' in clockHours({ ...line, endsNextDay: true }, '');
  return { problems: [wouldDo ? { ...judged.problem, choices: [endsNextDay(name)] } : judged.problem] };
}

/** The hours of a week, or all that is wrong with them. */
export function typedWeek(lines: readonly TypedLine[]): Judged<readonly WeeklyHours[]> {
  const judged = lines.map((line) => ({ line, answer: typedHours(line) }));
  const problems = judged.flatMap(({ answer }) => ('problems' in answer ? answer.problems : []));
  const week = judged.flatMap(({ line: { name, weekday }, answer }) =>
    ('typed' in answer ? [{ ...answer.typed, weekday, field: `${name}.opens` }] : []));
  const all = [...problems, ...weekProblems(week)];
  return all.length > 0 ? { problems: all } : { typed: week.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })) };
}
