import type { FindingParams } from '@/lib/domain/check/types';
import type { PlanStep } from '@/lib/domain/plan/types';
import { capitalised } from './capitalised';
import { formatDay } from './format';
import type { Locale } from './locale';
import { readable, relativeDay } from './readable';
import { sentencesOf } from './translator';

export interface StepWords {
  /** "By Sat, Feb 14" */
  readonly by: string;
  /** The day alone, where a column says what it is: "Sat, Feb 14" */
  readonly day: string;
  readonly what: string;
  readonly note: string;
}

function dueDay({ by, byOffset }: PlanStep, locale: Locale): string | null {
  if (by) return formatDay(by, locale);
  return byOffset === null ? null : relativeDay(byOffset, locale);
}

/** What cannot be done before the date is known says so; the rest is for now. */
const NEEDS_DATE: readonly string[] = [
  'call-pre-op', 'book-flight-in', 'book-train-in', 'plan-drive-in', 'book-flight-home', 'book-train-home', 'plan-drive-home', 'book-stay',
];

function openEnd(step: PlanStep): 'onceDated' | 'soon' {
  return NEEDS_DATE.includes(step.id) ? 'onceDated' : 'soon';
}

function stepValues(params: FindingParams, locale: Locale): FindingParams {
  const centre = params.centre || sentencesOf(locale, 'plan').say('yourCentre');
  return readable({ ...params, centre }, locale);
}

/** A step of the plan in the reader's language. */
export function stepWords(step: PlanStep, locale: Locale): StepWords {
  const sentences = sentencesOf(locale, 'plan');
  const say = (key: string) => capitalised(sentences.say(`steps.${step.id}.${key}`, stepValues(step.params, locale)).trim(), locale);
  const day = dueDay(step, locale);
  const end = sentences.say(openEnd(step));
  return { by: day ? sentences.say('by', { day }) : end, day: day ? capitalised(day, locale) : end, what: say('what'), note: say('note') };
}
