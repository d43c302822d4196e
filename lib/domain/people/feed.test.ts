import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { answers, at, day, flight, item, onDays, timed, zone } from '@/tests/support/trips';
import type { Item } from '../itinerary/types';
import { type AlarmChoices, NOTHING_CHOSEN } from '../reminders/alarms';
import { type FeedContents, feedEvents, mayFly, needsBooking } from './feed';
import { type Due, TASK_KINDS, type Task } from './types';

const NOW = at('2027-03-01', '12:00');
const { trip: DRAFT } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, at('2026-11-22', '12:00'));

const contents = (items: readonly Item[], tasks: readonly Task[] = [], alarms = NOTHING_CHOSEN): FeedContents =>
  ({ trip: { ...DRAFT, items }, version: 3, centre: null, atDesk: [], tasks, alarms, revisedAt: at('2026-11-22', '12:00') });

const OUT = flight('ARRIVE', at('2027-03-03', '09:00', zone('America/Denver')), at('2027-03-03', '15:00'));

const onlyEvent = (told: FeedContents) => {
  const [event, ...rest] = feedEvents(told, 'june', NOW);
  if (!event || rest.length > 0) throw new Error('not one event');
  return event;
};

const task = (more: Partial<Task> = {}): Task => ({
  id: 't', kind: 'DRIVE', title: '', due: { type: 'day', on: day('2027-03-09') }, state: 'ACCEPTED', person: { userId: 'june', name: 'June' },
  askedAt: null, answeredAt: null, doneAt: null, revision: 7, ...more,
});

describe('an item in a feed', () => {
  it('without a day is in none', () => {
    expect(feedEvents(contents([item('OUTING', { type: 'offset', from: 3, until: 4 })]), 'june', NOW)).toEqual([]);
  });

  it('is tentative until it is booked, where it must be', () => {
    const stay = (state: Item['state']) => onlyEvent(contents([item('STAY', onDays('2027-03-03', '2027-03-09'), { state })])).status;
    expect([stay('PLANNED'), stay('BOOKED')]).toEqual(['TENTATIVE', 'CONFIRMED']);
    expect(onlyEvent(contents([item('OUTING', timed('2027-03-12', '10:00'))])).status).toBe('CONFIRMED');
    expect(needsBooking(item('CAR', onDays('2027-03-03')))).toBe(false);
  });

  it('rings for what leaves without somebody: a day and three hours before, at noon of the day before where no hour is known', () => {
    expect(onlyEvent(contents([OUT])).alarms).toEqual([{ minutes: 24 * 60, says: 'check-in' }, { minutes: 3 * 60, says: 'soon' }]);
    expect(onlyEvent(contents([item('TRAIN', onDays('2027-03-03'))])).alarms).toEqual([{ minutes: 12 * 60, says: 'soon' }]);
    expect(onlyEvent(contents([item('CAR', timed('2027-03-03', '09:00'))])).alarms).toEqual([]);
  });
});

describe('the alarms of a feed', () => {
  const visit = item('APPOINTMENT', timed('2027-03-09', '10:00'), { id: 'visit', state: 'BOOKED' });
  const ringing = (own: AlarmChoices): readonly string[] =>
    feedEvents(contents([OUT, visit], [], own), 'june', NOW).flatMap(({ alarms, about }) => (alarms.length > 0 ? [about.type] : []));

  it('are those of its reader: nothing of a kind that is off', () => {
    expect(ringing(NOTHING_CHOSEN)).toEqual(['item', 'appointment']);
    expect(ringing({ ...NOTHING_CHOSEN, choices: new Map([['flight', []]]) })).toEqual(['appointment']);
    expect(ringing({ ...NOTHING_CHOSEN, choices: new Map([['appointment', []]]) })).toEqual(['item']);
  });

  it('are not where the reminder is stopped', () => {
    const stopped = (key: string): AlarmChoices => ({ ...NOTHING_CHOSEN, wishes: new Map([[key, { type: 'stopped' }]]) });
    expect(['out-check-in', 'home-check-in', 'appointment-1:visit', 'appointment-1:other'].map((key) => ringing(stopped(key)).length)).toEqual([1, 2, 1, 2]);
  });
});

describe('a flight home', () => {
  it('is certain when nothing is left to ask of the surgeon, and not before', () => {
    expect((['cleared', 'needs-no-word', 'waiting', 'too-soon', 'no-word', 'on-hold'] as const).filter(mayFly)).toEqual(['cleared', 'needs-no-word']);
    expect(mayFly(null)).toBe(true);
  });

  it('stays tentative, booked as it is, while the yes is missing', () => {
    const home = flight('GO_HOME', at('2027-03-24', '10:00'), at('2027-03-24', '15:00'), ['LGA', 'DEN'], { state: 'BOOKED' });
    expect(onlyEvent(contents([home])).status).toBe('TENTATIVE');
  });
});

describe('a task in a feed', () => {
  it('is there for whoever is asked or has said yes, and for nobody else', () => {
    const states = (['OPEN', 'ASKED', 'ACCEPTED', 'DECLINED', 'DONE'] as const).filter((state) => feedEvents(contents([], [task({ state })]), 'june', NOW).length > 0);
    expect(states).toEqual(['ASKED', 'ACCEPTED']);
    expect(feedEvents(contents([], [task()]), 'lena', NOW)).toEqual([]);
    expect(feedEvents(contents([], [task({ due: null })]), 'june', NOW)).toEqual([]);
  });

  it('takes its whole day, or half an hour on the clock of its place', () => {
    expect(onlyEvent(contents([], [task()])).span).toEqual({ type: 'days', from: '2027-03-09', until: '2027-03-10' });
    const denver = zone('America/Denver');
    const due: Due = { type: 'moment', on: day('2027-03-09'), at: at('2027-03-09', '06:00', denver), zone: denver };
    expect(onlyEvent(contents([], [task({ due })])).span)
      .toEqual({ type: 'timed', startsAt: due.at, startsZone: denver, endsAt: at('2027-03-09', '06:30', denver), endsZone: denver });
  });

  it('has the same UID at each reading, and a sequence that grows with it', () => {
    fc.assert(fc.property(fc.constantFrom(...TASK_KINDS), fc.integer({ min: 1, max: 99 }), (kind, revision) => {
      const event = onlyEvent(contents([], [task({ kind, revision })]));
      expect([event.uid, event.sequence]).toEqual([onlyEvent(contents([], [task()])).uid, revision]);
    }));
  });
});
