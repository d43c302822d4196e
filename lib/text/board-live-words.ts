import type { ArrivalRowView } from './arrival-words';
import type { BoardShown } from './board-shown';
import { filled } from './board-words';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

const KEYS = ['open', 'title', 'rows', 'ends', 'enter', 'escape', 'search', 'help', 'switch', 'note', 'close'] as const;

export type KeyWords = Readonly<Record<(typeof KEYS)[number], string>>;

/** What an open board says by itself; plain words, because the browser has no dictionary. "#" stands for a number or a name. */
export interface LiveWords {
  readonly oneChanged: string;
  readonly changed: string;
  readonly seen: string;
  readonly several: string;
  readonly gone: string;
  readonly panelWaits: string;
  readonly keys: KeyWords;
}

export function liveWords(locale: Locale): LiveWords {
  const { say } = sentencesOf(locale, 'arrivalsLive');
  return {
    oneChanged: say('changed.one'), changed: say('changed.several', { count: '#' }), seen: say('seen'), several: say('several', { count: '#' }),
    gone: say('gone', { name: '#' }), panelWaits: say('panelWaits'),
    keys: Object.fromEntries(KEYS.map((key) => [key, say(`keys.${key}`)])) as KeyWords,
  };
}

type Changes = ArrivalRowView['changes'];

/** What changed of a line after that moment (ISO), the latest first, each once; null: all of it. Of what is new, that alone. */
export function changesSince({ changes }: Pick<ArrivalRowView, 'changes'>, since: string | null): Changes {
  const later = changes.filter(({ at }) => since === null || at > since);
  const isNew = later.some(({ what }) => what === 'new');
  return later.filter(({ what }, index) => (!isNew || what === 'new') && later.findIndex((one) => one.what === what) === index);
}

const MOST_SAID = 3;

/** "Ruth Calloway: Landing changed", for those who do not see it; empty where nothing is worth a word. */
export function saidOf(before: BoardShown, after: BoardShown, words: LiveWords): string {
  const known = new Map(before.rows.map((row) => [row.tripId, row]));
  const shown = new Set(after.rows.map(({ tripId }) => tripId));
  const changed = after.rows.flatMap((row) => {
    const news = newsOf(row, known.get(row.tripId));
    return news.length > 0 ? [`${row.patient}: ${news.map((one) => one.words).join(', ')}`] : [];
  });
  const all = [...changed, ...before.rows.filter(({ tripId }) => !shown.has(tripId)).map(({ patient }) => filled(words.gone, patient))];
  return all.length > MOST_SAID ? filled(words.several, all.length) : all.join('. ');
}

/** Of a line that has come: the last thing that changed, which will have brought it. */
const newsOf = (row: ArrivalRowView, before: ArrivalRowView | undefined): Changes =>
  before ? changesSince(row, before.changes[0]?.at ?? '') : changesSince(row, null).slice(0, 1);
