import { foldForSearch } from './search-text';

/** Shorter ones are looked for where words begin: two letters stand in the middle of every other name. */
const SHORT = 3;

interface Sought {
  readonly text: string;
  readonly isAtWordStart: boolean;
}

/** What a search looks for, each by itself. */
export const soughtIn = (find: string): readonly Sought[] =>
  foldForSearch(find).split(' ').filter(Boolean).map((text) => ({ text, isAtWordStart: [...text].length < SHORT }));

/** Whether there is anything to look for: not where somebody typed signs without a letter of their own. */
export const isSearch = (find: string): boolean => soughtIn(find).length > 0;

/** Whether all that is sought stands in the text of a line. */
export const isFound = (search: string, find: string): boolean =>
  soughtIn(find).every(({ text, isAtWordStart }) => ` ${search}`.includes(isAtWordStart ? ` ${text}` : text));
