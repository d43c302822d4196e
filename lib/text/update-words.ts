import type { UpdateState } from '@/lib/domain/people/types';
import { listed } from './format';
import { isolated } from './isolated';
import type { Locale } from './locale';
import { givenName } from './names';
import { sentencesOf } from './translator';

/** "Ruth is awake": the state as a sentence, which says neither he nor she. */
export const updateHeadline = (state: UpdateState, patientName: string, locale: Locale): string =>
  sentencesOf(locale, 'updates').say(`headlines.${state}`, { name: isolated(givenName(patientName)) });

/** As many names as one takes in at a glance. */
const MOST_NAMES = 3;

/** "June, Dale, and 2 more", "1 link", "June and 1 link"; somebody is always among them. */
export function readersList(names: readonly string[], links: number, locale: Locale): string {
  const { say } = sentencesOf(locale, 'updates');
  const shown = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names;
  const others = names.length - shown.length;
  return listed([
    ...shown.map(isolated),
    ...(others > 0 ? [say('readers.others', { count: others })] : []),
    ...(links > 0 ? [say('readers.links', { count: links })] : []),
  ], locale);
}
