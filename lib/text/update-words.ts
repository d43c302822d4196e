import type { UpdateState } from '@/lib/domain/people/types';
import type { Locale } from './locale';
import { givenName, isolated } from './names';
import { sentencesOf } from './translator';

/** "Ruth is awake": the state as a sentence, which says neither he nor she. */
export const updateHeadline = (state: UpdateState, patientName: string, locale: Locale): string =>
  sentencesOf(locale, 'updates').say(`headlines.${state}`, { name: isolated(givenName(patientName)) });

const LISTS = { en: new Intl.ListFormat('en-US'), es: new Intl.ListFormat('es-US') };

/** As many names as one takes in at a glance. */
const MOST_NAMES = 3;

/** "June, Dale, and 2 more", "1 link", "June and 1 link"; somebody is always among them. */
export function readersList(names: readonly string[], links: number, locale: Locale): string {
  const { say } = sentencesOf(locale, 'updates');
  const shown = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names;
  const others = names.length - shown.length;
  return LISTS[locale].format([
    ...shown.map(isolated),
    ...(others > 0 ? [say('readers.others', { count: others })] : []),
    ...(links > 0 ? [say('readers.links', { count: links })] : []),
  ]);
}
