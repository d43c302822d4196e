import { expect, it } from 'vitest';
import type { Day } from '../domain/calendar/types';
import type { AwaitedWord } from '../domain/recovery/awaited-word';
import { awaitedWords, otherwisePath } from './awaited-words';

const SAID = { saidBy: 'Dr. Feld', saidOn: '2027-03-17' as Day, note: '', recordedAt: new Date('2027-03-18T16:00:00Z'), source: 'patient' } as const;
const HOLD = { reason: 'leak', saidBy: 'Dr. Feld', setOn: '2027-03-16' as Day, source: 'patient' } as const;
const WORDS: readonly (readonly [AwaitedWord, string, string])[] = [
  [{ type: 'surgery', surgery: { state: 'dated', on: '2027-03-11' as Day, confirmedByCentre: false } }, 'Surgery on Thu, Mar 11', '/trips/t/date'],
  [{ type: 'surgery', surgery: { state: 'unknown' } }, 'There is no surgery day any more', '/trips/t/date'],
  [{ type: 'number', said: { ...SAID, number: 'avoidFlyingUntil', value: 14 } }, 'No flight before: Dr. Feld said day 14 on Wed, Mar 17.', '/trips/t/numbers?number=avoidFlyingUntil'],
  [{ type: 'clearance', said: { ...SAID, kind: 'exercise', word: 'not-yet' } }, 'Dr. Feld said not yet to exercise on Wed, Mar 17.', '/trips/t/word?about=exercise'],
  [{ type: 'hold', hold: HOLD }, 'A fluid leak. Dr. Feld said so on Tue, Mar 16.', '/trips/t/hold'],
  [{ type: 'lifted', hold: HOLD, word: SAID }, 'Dr. Feld lifted the hold on Wed, Mar 17.', '/trips/t/hold'],
];

it.each(WORDS)('says %o', (about, what, path) => {
  const said = awaitedWords({ id: '1', madeAt: SAID.recordedAt, madeBy: 'Ruth', about }, 'en');
  expect([said.what, said.who.replaceAll(/\s/gu, ' ')]).toEqual([what, 'Written down by Ruth, Thu, Mar 18, 12:00 pm']);
  expect(otherwisePath('t', about)).toBe(path);
});

it('names nobody who has left the trip', () => {
  const [about] = WORDS[4] ?? [];
  expect(about && awaitedWords({ id: '1', madeAt: SAID.recordedAt, madeBy: '', about }, 'es').who).toContain('Lo anotó el paciente o quien le ayuda');
});
