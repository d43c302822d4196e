import type { Day } from '@/lib/domain/calendar/types';
import type { RuleInForce } from '@/lib/domain/packing/medicines-rule';
import { LINES } from '@/lib/domain/packing/planned-lines';
import type { CentreRule, PackingLine } from '@/lib/domain/packing/types';
import { SOURCES_READ_ON } from '@/lib/domain/recovery/sources';
import { formatDayWithYear } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

export interface PackingLineWords {
  readonly title: string;
  /** To show beside the title; null where the title says it, or nobody said how many. */
  readonly quantity: number | null;
  /** Why it is there; null for what people added for themselves. */
  readonly why: string | null;
  /** From where, and the day it was read; null where the line is Mendway's own suggestion. */
  readonly source: string | null;
}

/** Lines whose names say how many. */
const COUNTED: ReadonlySet<string | null> = new Set(Object.values(LINES).flat().flatMap(({ key, quantity }) => (quantity ? [key] : [])));

const readOn = (locale: Locale): string => formatDayWithYear(SOURCES_READ_ON as Day, locale);

function sourceWords(source: string | null, locale: Locale): string | null {
  const { say } = sentencesOf(locale, 'packingLines');
  return source && say('sourced', { source: say(`sources.${source}`), day: readOn(locale) });
}

/** A line of the packing list in the reader's language. A new name that somebody gave it wins. */
export function packingLineWords({ key, title, quantity, why }: Pick<PackingLine, 'key' | 'title' | 'quantity' | 'why'>, locale: Locale): PackingLineWords {
  const { say } = sentencesOf(locale, 'packingLines');
  const values = { ...why?.params, quantity: quantity ?? 1 };
  const isNamed = title !== '' || key === null;
  return {
    title: isNamed ? title : say(`names.${key}`, values),
    quantity: !isNamed && COUNTED.has(key) ? null : quantity,
    why: why && say(`whys.${why.id}`, values),
    source: why && sourceWords(why.source, locale),
  };
}

/** That lines without a source are Mendway's own: said once a list. */
export const unsourcedNote = (locale: Locale): string => sentencesOf(locale, 'packingLines').say('unsourced');

export interface MedicinesRuleWords {
  readonly rule: string;
  /** Who says so, from where and since when. */
  readonly from: string;
}

function fromWords({ by }: RuleInForce, centre: string, rule: CentreRule | null, locale: Locale): string {
  const { say } = sentencesOf(locale, 'packingLines');
  if (by === 'patient') return say('rule.byPatient');
  if (by === 'default') return say('rule.byDefault', { day: readOn(locale) });
  const checkedOn = rule?.checkedOn ? formatDayWithYear(rule.checkedOn, locale) : 'none';
  return say('rule.byCentre', { centre, source: rule?.source || 'none', day: checkedOn }).trim();
}

/** Whether the patient's own medicines go into the hospital bag, and who says so. */
export function medicinesRuleWords(inForce: RuleInForce, centre: string, centreRule: CentreRule | null, locale: Locale): MedicinesRuleWords {
  const { say } = sentencesOf(locale, 'packingLines');
  return { rule: say(inForce.rule === 'BRING' ? 'rule.BRING' : 'rule.LEAVE'), from: fromWords(inForce, centre, centreRule, locale) };
}

export interface CheckpointWords {
  readonly title: string;
  readonly rules: readonly string[];
  readonly source: string | null;
  readonly sayTitle: string;
  /** In English in every language: the officer reads it. */
  readonly say: string;
  /** What that means; empty in English. */
  readonly meaning: string;
}

/** Liquids and medicines at the airport checkpoint, and what to say there. */
export function checkpointWords(locale: Locale): CheckpointWords {
  const { say } = sentencesOf(locale, 'packingLines');
  return {
    title: say('checkpoint.title'),
    rules: [say('checkpoint.small'), say('checkpoint.medical'), say('checkpoint.pills')],
    source: sourceWords('tsa-liquids', locale),
    sayTitle: say('checkpoint.sayTitle'),
    say: say('checkpoint.say'),
    meaning: say('checkpoint.meaning'),
  };
}
