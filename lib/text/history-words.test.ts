import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceLines } from '@/lib/domain/history/lines';
import { difference } from '@/lib/domain/history/difference';
import { setSurgery } from '@/tests/support/set-surgery';
import { anySituation } from '@/tests/support/situations';
import { anySurgeryDay, at, day, flight, item, onDays, timed } from '@/tests/support/trips';
import { lineSentence, lineWords } from './history-words';
import { staleSentences } from './stale-words';

const dinner = item('OUTING', timed('2027-03-18', '18:00'), { title: 'Dinner' });
/** Times are held together by no-break spaces. */
const NO_BREAK_SPACES = /\u00a0/g;
const words = (line: Parameters<typeof lineWords>[0]) => JSON.parse(JSON.stringify(lineWords(line, 'en')).replace(NO_BREAK_SPACES, ' ')) as ReturnType<typeof lineWords>;

describe('the words of a change', () => {
  it('name what moved, from when to when', () => {
    expect(words({ type: 'moved', from: dinner, to: { ...dinner, when: onDays('2027-03-19') }, fields: ['when'] }))
      .toEqual({ what: 'Moved: Dinner', from: 'Thu, Mar 18, 6:00 pm – 7:00 pm', to: 'Fri, Mar 19' });
  });

  it('name the fields that changed, and their values where these are short', () => {
    const to = { ...dinner, title: 'Lunch', note: 'at noon', booking: { code: 'SECRET', phone: '', canChange: null, changeBy: null, checkedBags: null, seat: '', assistanceAskedOn: null } };
    const said = words({ type: 'changed', from: dinner, to, fields: ['title', 'booking', 'note'] });
    expect(said).toEqual({ what: 'Changed: Dinner (name, booking, note)', from: 'Dinner', to: 'Lunch, “at noon”' });
    expect(JSON.stringify(said)).not.toContain('SECRET');
  });

  it('name the legs of a flight', () => {
    const [from, to] = [['DEN', 'LGA'], ['DEN', 'ORD', 'LGA']].map((airports) => flight('ARRIVE', at('2027-03-09', '08:00'), at('2027-03-09', '14:00'), airports));
    if (from && to) expect(words({ type: 'changed', from, to, fields: ['legs'] }).to).toBe('DEN – ORD United 1, ORD – LGA United 1');
  });

  it('address nobody: all who may see the trip read them', () => {
    expect(words({ type: 'left', item: dinner }).what).toBe('Stays as it is now: Dinner, Thu, Mar 18, 6:00 pm – 7:00 pm. Its booking was changed by phone already.');
    expect(lineWords({ type: 'left', item: dinner }, 'es').what).not.toMatch(/usted/i);
  });

  it('say it in one sentence too', () => {
    expect(lineSentence({ type: 'surgery', from: null, to: day('2027-03-20') }, 'en')).toBe('Surgery day. Before: not known yet. After: Sat, Mar 20');
    expect(lineSentence({ type: 'number', number: 'quietDays', from: 5, to: 7 }, 'en')).toBe('The surgeon’s number: quiet days. Before: 5. After: 7');
    expect(lineSentence({ type: 'snooze', to: day('2027-01-02') }, 'en')).toBe('The reminder to book a non-stop: quiet until Sat, Jan 2');
  });

  it('are whole in both languages for whatever differs', () => {
    fc.assert(fc.property(anySituation, anySituation, anySurgeryDay, ({ trip, now }, { trip: other }, on) => {
      const after = { ...setSurgery(trip, on, now), profile: other.profile, procedure: other.procedure, centre: other.centre, escort: other.escort, hasPapers: true, nonstopSnoozedUntil: on };
      for (const line of differenceLines(difference(trip, { ...after, items: [...after.items, dinner] }))) {
        for (const locale of ['en', 'es'] as const) expect(lineSentence(line, locale)).not.toMatch(/history\.|undefined|null|\{|trip\./);
      }
    }), { numRuns: 60 });
  });
});

describe('the words for a form that others have overtaken', () => {
  const theirs = [{ name: 'June', madeAt: at('2027-03-01', '14:32'), lines: [{ type: 'removed', item: dinner } as const] }];

  it('say who changed what and when, and what saving again would do', () => {
    expect(staleSentences({ version: 7, theirs, mine: [{ type: 'added', item: dinner }] }, 'en').map((said) => said.replace(NO_BREAK_SPACES, ' '))).toEqual([
      'June at 2:32 pm: Removed: Dinner, Thu, Mar 18, 6:00 pm – 7:00 pm',
      'If you save again: Added: Dinner, Thu, Mar 18, 6:00 pm – 7:00 pm',
    ]);
  });

  it('say that nothing is in the way where saving again changes nothing', () => {
    expect(staleSentences({ version: 7, theirs, mine: [] }, 'en').at(-1)).toContain('save again');
  });
});
