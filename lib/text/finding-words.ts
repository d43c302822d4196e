import type { Finding, FindingParams } from '@/lib/domain/check/types';
import { capitalised } from './capitalised';
import type { Locale } from './locale';
import { readable } from './readable';
import { sentencesOf, type Sentences, type SentenceValues } from './translator';

export interface FindingWords {
  /** "Blocked" */
  readonly level: string;
  /** What, in one sentence. */
  readonly what: string;
  /** Why, in one or two. */
  readonly why: string;
  readonly fixes: readonly { readonly id: string; readonly label: string }[];
}

/** What a person typed, else what it is for, else what kind of thing it is. */
function itemName({ title, purpose, kind }: FindingParams, sentences: Sentences): string {
  if (typeof title === 'string' && title !== '') return title;
  return sentences.say(`items.${purpose || kind || 'NOTE'}`);
}

/** The second item of a clash. */
function otherName({ otherTitle, otherKind, otherPurpose }: FindingParams, sentences: Sentences): string {
  return itemName({ title: otherTitle ?? '', kind: otherKind ?? '', purpose: otherPurpose ?? '' }, sentences);
}

/** Sentences choose by `none` where a value is missing. */
function withoutGaps(params: FindingParams): FindingParams {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value === '' ? 'none' : value]));
}

/** Readers without the medical part are not told who spoke: "your surgeon" did. `numberBy` none: Mendway's own number. */
function valuesOf(params: FindingParams, locale: Locale): SentenceValues {
  const sentences = sentencesOf(locale, 'check');
  const surgeon = sentences.say('surgeon');
  const names = { name: itemName(params, sentences), other: otherName(params, sentences) };
  return { ...readable(withoutGaps(params), locale), ...names, surgeon: params.surgeon || surgeon, saidBy: params.saidBy || surgeon, numberBy: params.numberBy || 'none' };
}

/** A finding in the reader's language. */
export function findingWords({ ruleId, severity, params, fixes }: Finding, locale: Locale): FindingWords {
  const sentences = sentencesOf(locale, 'check');
  const say = (key: string, more: FindingParams = {}) => {
    const said = sentences.say(`rules.${ruleId}.${key}`, valuesOf({ ...params, ...more }, locale));
    return capitalised(said.trim(), locale);
  };
  return {
    level: sentences.say(`levels.${severity}`),
    what: say('what'),
    why: say('why'),
    fixes: fixes.map((fix) => ({ id: fix.id, label: say(`fixes.${fix.id}`, fix.params) })),
  };
}
