import { describe, expect, test } from 'vitest';
import type { ToldLine } from '@/lib/domain/reminders/message';
import { NEWS_KINDS, type ToldKind } from '@/lib/domain/reminders/kinds';
import { REMINDER_WORDS } from '@/lib/domain/reminders/types';
import { LOCALES } from '@/lib/text/locale';
import { composePush } from './compose-push';

const ID = '0193a5b2-7b1c-7c3e-9d2f-1a2b3c4d5e6f';
/** Everything that a note may carry, a name and a day among it. */
const PARAMS = { day: '2027-03-11', startsAt: '2027-03-11T15:00:00Z', zone: 'America/New_York', hasTime: 'yes', way: 'out', of: 'other', name: 'Sam Ortega', why: 'snooze', nonstop: 'known', ask: 'visit', days: 10, turn: 0, centreId: 'kips-bay', centre: 'Kips Bay Spine Hospital' };

const line = (note: string, kind: ToldKind, isNewDate = false): ToldLine => ({ notificationId: note, kind, note, params: PARAMS, tripId: null, itemId: null, isNewDate });

const HEALTH = /surg|spine|doctor|hospital|medic|recover|operat|fast(?:ing)?\b|eat|drink|wheelchair|letter|follow-up|centre|center|cirug|columna|médic|recupera|operaci|ayun|comer|beber|silla de ruedas|\bcarta|control|centro|Ortega|Kips/i;

describe('a push', () => {
  const everything = [...REMINDER_WORDS.map((word) => line(`reminder.${word}`, 'surgery')), ...NEWS_KINDS.map((kind) => line('centre-asks', kind)), line('reminder.from-a-later-release', 'surgery')];

  test.each(LOCALES)('says in %s nothing about health, and names nobody, whatever it tells of', (locale) => {
    for (const one of everything) {
      const { title, body } = composePush({ id: ID, lines: [one] }, locale);
      expect(`${title} ${body}`, one.note).not.toMatch(HEALTH);
      expect(body.length, one.note).toBeGreaterThan(10);
      expect(body, one.note).not.toMatch(/[{}]|\b(?:push|outside|reminders)\./);
    }
  });

  test('is marked by its message and leads to the inbox', () => {
    expect(composePush({ id: ID, lines: [line('plan-changed', 'plan-news')] }, 'en')).toEqual({
      title: 'Mendway', body: 'Somebody changed or confirmed something in the plan of a trip that you are on.', tag: ID, lang: 'en', url: '/inbox',
    });
  });

  test('says a sentence once, and that the date is new', () => {
    const lines = [line('plan-changed', 'plan-news'), line('centre-set-hour', 'plan-news'), line('reminder.check-in', 'flight', true)];
    expect(composePush({ id: ID, lines }, 'en').body).toBe('Somebody changed or confirmed something in the plan of a trip that you are on.\nNew date. Check in for the flight to New York.');
  });

  test('is three lines at most, and says how many more there are', () => {
    const lines = (['plan-news', 'help-news', 'updates', 'centre-news'] as const).map((kind) => line('x', kind));
    expect(composePush({ id: ID, lines: lines.slice(0, 3) }, 'en').body.split('\n')).toHaveLength(3);
    expect(composePush({ id: ID, lines }, 'en').body.split('\n')).toEqual(['Somebody changed or confirmed something in the plan of a trip that you are on.', 'Somebody asks you something about a trip, or has answered you.', '2 more in your inbox']);
    expect(composePush({ id: ID, lines }, 'es').body.split('\n')[2]).toBe('2 más entre sus mensajes');
  });
});
