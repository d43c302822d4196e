import { expect, test } from 'vitest';
import { changesSince } from './board-live-words';

const change = (what: 'new' | 'landing' | 'needs', hour: number) => ({ what, at: `2026-02-10T${hour}:00:00.000Z`, words: what });
const shown = (...changes: readonly ReturnType<typeof change>[]) => (since: string | null) => changesSince({ changes }, since).map(({ what }) => what);

test('what changed since a look is told once each, the latest first', () => {
  const since = shown(change('landing', 14), change('needs', 13), change('landing', 12), change('needs', 10));
  expect(since('2026-02-10T11:00:00.000Z')).toEqual(['landing', 'needs']);
  expect(since('2026-02-10T14:00:00.000Z')).toEqual([]);
});

test('of a line that nobody has seen yet, that alone is told', () => {
  const since = shown(change('landing', 14), change('new', 13));
  expect(since(null)).toEqual(['new']);
  expect(since('2026-02-10T13:30:00.000Z')).toEqual(['landing']);
});
