import { describe, expect, it } from 'vitest';
import { answers, at, day, HELD, item, onDays, timed, zone } from '@/tests/support/trips';
import type { Item, Trip } from '../../itinerary/types';
import { draftPlan } from '../../plan/draft-plan';
import { DEFAULT_PROFILES } from '../../recovery/default-profiles';
import { applyChange } from '../apply-change';
import { checkTrip } from '../check-trip';
import type { Finding } from '../types';

const NOW = at('2027-03-01', '12:00');

function tripWith(items: readonly Item[], more: Partial<Trip> = {}): Trip {
  const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
  return { ...trip, ...more, items: [...trip.items, ...items] };
}

function found(trip: Trip, ruleId: string, now = NOW): readonly Finding[] {
  return checkTrip(trip, now).open.filter((finding) => finding.ruleId === ruleId);
}

function whenAfter(trip: Trip, finding: Finding | undefined, fixId: string, itemId: string): Item | undefined {
  const fix = finding?.fixes.find(({ id }) => id === fixId);
  return fix?.type === 'change' ? applyChange(trip, fix.change).items.find(({ id }) => id === itemId) : undefined;
}

const dinner = (when: Item['when'], more: Partial<Item> = {}) => item('OUTING', when, { id: 'dinner', title: 'Dinner with Sam', ...more });

describe('plan-on-quiet-day', () => {
  it('blocks an outing on any quiet day, surgery day and the last one included', () => {
    for (const on of ['2027-03-11', '2027-03-12', '2027-03-16']) {
      expect(found(tripWith([dinner(timed(on, '19:00'))]), 'plan-on-quiet-day')).toMatchObject([{ severity: 'blocked', days: [on] }]);
    }
    for (const on of ['2027-03-10', '2027-03-17']) expect(found(tripWith([dinner(timed(on, '19:00'))]), 'plan-on-quiet-day')).toEqual([]);
  });

  it('blocks an outing that only begins before them', () => {
    const over = timed('2027-03-10', '22:00', 180);
    expect(found(tripWith([dinner(over)]), 'plan-on-quiet-day')).toMatchObject([{ days: ['2027-03-11'], params: { daysAfter: 0 } }]);
    const until = timed('2027-03-10', '22:00', 120);
    expect(found(tripWith([dinner(until)]), 'plan-on-quiet-day')).toEqual([]);
  });

  it('moves it to the first gentle day at the same clock time, over the clock change', () => {
    const trip = tripWith([dinner(timed('2027-03-12', '19:00', 90))]);
    const [finding] = found(trip, 'plan-on-quiet-day');
    expect(finding?.fixes.map(({ id }) => id)).toEqual(['move-to-day', 'visit-at-stay']);
    expect(finding?.fixes[0]?.params).toEqual({ day: '2027-03-17' });
    expect(whenAfter(trip, finding, 'move-to-day', 'dinner')?.when).toEqual(timed('2027-03-17', '19:00', 90));
  });

  it('makes it a visit at the stay', () => {
    const trip = tripWith([dinner(timed('2027-03-12', '19:00'), { activity: 'SEATED', walkMinutes: 10 })]);
    const visit = whenAfter(trip, found(trip, 'plan-on-quiet-day')[0], 'visit-at-stay', 'dinner');
    expect(visit).toMatchObject({ kind: 'VISIT', place: 'STAY', activity: null, walkMinutes: null });
  });

  it('offers no day where none has room', () => {
    const taken = item('OUTING', onDays('2027-03-17'), { id: 'museum' });
    const [finding] = found(tripWith([taken, dinner(timed('2027-03-12', '19:00'))]), 'plan-on-quiet-day');
    expect(finding?.fixes.map(({ id }) => id)).toEqual(['visit-at-stay']);
  });

  it('keeps the clock time of another zone', () => {
    const startsAt = at('2027-03-13', '08:00', zone('Asia/Kathmandu'));
    const when = { type: 'timed', startsAt, startsZone: zone('Asia/Kathmandu'), endsAt: new Date(startsAt.getTime() + 3_600_000), endsZone: zone('Asia/Kathmandu') } as const;
    const trip = tripWith([dinner(when)]);
    const moved = whenAfter(trip, found(trip, 'plan-on-quiet-day')[0], 'move-to-day', 'dinner')?.when;
    expect(moved?.type === 'timed' && moved.startsAt).toEqual(at('2027-03-18', '08:00', zone('Asia/Kathmandu')));
  });

  it('closes the gentle days during a hold, and offers no day then', () => {
    const trip = tripWith([dinner(timed('2027-03-17', '19:00'))], { hold: HELD });
    const [finding] = found(trip, 'plan-on-quiet-day');
    expect(finding).toMatchObject({ params: { reason: 'hold' }, fixes: [{ id: 'visit-at-stay' }] });
  });

  it('says nothing of what is past', () => {
    expect(found(tripWith([dinner(timed('2027-03-12', '19:00'))]), 'plan-on-quiet-day', at('2027-03-13', '08:00'))).toEqual([]);
  });

  it('counts days before the date is known', () => {
    const trip = tripWith([]);
    const undated: Trip = { ...trip, surgery: { state: 'unknown' }, items: [dinner({ type: 'offset', from: 2, until: 3 })] };
    const [finding] = found(undated, 'plan-on-quiet-day');
    expect(finding).toMatchObject({ days: [], params: { day: 'D+2' } });
    expect(whenAfter(undated, finding, 'move-to-day', 'dinner')?.when).toEqual({ type: 'offset', from: 6, until: 7 });
  });
});

describe('visit-away-from-stay', () => {
  const visit = (place: Item['place'], on = '2027-03-12') => item('VISIT', timed(on, '15:00'), { id: 'visit', place });

  it('blocks a visit elsewhere on a quiet day only', () => {
    expect(found(tripWith([visit('ELSEWHERE')]), 'visit-away-from-stay')).toHaveLength(1);
    expect(found(tripWith([visit(null)]), 'visit-away-from-stay')).toHaveLength(1);
    expect(found(tripWith([visit('ELSEWHERE', '2027-03-17')]), 'visit-away-from-stay')).toEqual([]);
  });

  it('welcomes visitors to the stay, to the centre, and calls', () => {
    for (const place of ['STAY', 'CENTRE', 'REMOTE'] as const) expect(found(tripWith([visit(place)]), 'visit-away-from-stay')).toEqual([]);
  });

  it('moves the visit to the stay', () => {
    const trip = tripWith([visit('ELSEWHERE')]);
    expect(whenAfter(trip, found(trip, 'visit-away-from-stay')[0], 'to-stay', 'visit')?.place).toBe('STAY');
  });
});

describe('missing-pre-op and missing-follow-up', () => {
  const without = (purpose: Item['purpose']) => {
    const trip = tripWith([]);
    return { ...trip, items: trip.items.filter((made) => made.purpose !== purpose) };
  };

  it('warn when there is none, and name the day', () => {
    expect(found(without('PRE_OP'), 'missing-pre-op')).toMatchObject([{ severity: 'warning', canBeKept: true, params: { day: '2027-03-10', late: 'no' }, fixes: [{ to: 'add-pre-op' }] }]);
    expect(found(without('FOLLOW_UP'), 'missing-follow-up')).toMatchObject([{ params: { first: '2027-03-18', last: '2027-03-25' }, fixes: [{ to: 'add-follow-up' }] }]);
  });

  it('warn when the one there is lies outside its days', () => {
    const early = item('APPOINTMENT', onDays('2027-03-02'), { id: 'p', purpose: 'PRE_OP' });
    const late = item('APPOINTMENT', onDays('2027-03-26'), { id: 'f', purpose: 'FOLLOW_UP' });
    const trip = { ...tripWith([]), items: [early, late] };
    expect(found(trip, 'missing-pre-op')).toMatchObject([{ itemIds: ['p'], fixes: [{ to: 'change-item', itemId: 'p' }] }]);
    expect(found(trip, 'missing-follow-up')).toMatchObject([{ itemIds: ['f'] }]);
  });

  it('do not take a call for a visit, unless the profile does', () => {
    const call = item('APPOINTMENT', timed('2027-03-19', '10:00'), { id: 'f', purpose: 'FOLLOW_UP', place: 'REMOTE' });
    const trip = { ...without('FOLLOW_UP'), items: [...without('FOLLOW_UP').items, call] };
    expect(found(trip, 'missing-follow-up')).toHaveLength(1);
    expect(found({ ...trip, profile: { ...trip.profile, followUpByPhone: true } }, 'missing-follow-up')).toEqual([]);
  });

  it('say when it is too late, and stop once it is over', () => {
    expect(found(without('PRE_OP'), 'missing-pre-op', at('2027-03-10', '23:00'))).toMatchObject([{ params: { late: 'no' } }]);
    const monday = { ...without('PRE_OP'), surgery: { state: 'dated', on: day('2027-03-15'), confirmedByCentre: false } } as const;
    expect(found(monday, 'missing-pre-op', at('2027-03-13', '10:00'))).toMatchObject([{ params: { late: 'yes', day: '' } }]);
    expect(found(without('PRE_OP'), 'missing-pre-op', at('2027-03-11', '00:00'))).toEqual([]);
    expect(found(without('FOLLOW_UP'), 'missing-follow-up', at('2027-03-26', '00:00'))).toEqual([]);
  });
});

describe('night-without-bed', () => {
  const stay = (from: string, until: string, id = from) => item('STAY', onDays(from, until), { id, place: 'STAY' });
  const nights = (trip: Trip, now = NOW) => found(trip, 'night-without-bed', now).map(({ params }) => `${params.from} ${params.nights}`);

  it('groups nights in a row and counts the hospital as a bed', () => {
    expect(nights(tripWith([]))).toEqual(['2027-03-09 2', '2027-03-12 7']);
    expect(nights(tripWith([stay('2027-03-09', '2027-03-19')]))).toEqual([]);
  });

  it('finds the night between two stays, and the last one', () => {
    expect(nights(tripWith([stay('2027-03-09', '2027-03-14'), stay('2027-03-15', '2027-03-18')]))).toEqual(['2027-03-14 1', '2027-03-18 1']);
  });

  it('counts a stay with clock times from its first to its last night', () => {
    const startsAt = at('2027-03-09', '15:00');
    const when = { ...timed('2027-03-09', '15:00'), startsAt, endsAt: at('2027-03-19', '11:00') };
    expect(nights(tripWith([item('STAY', when)]))).toEqual([]);
  });

  it('asks for no bed in the past, nor at home in New York', () => {
    expect(nights(tripWith([]), at('2027-03-14', '10:00'))).toEqual(['2027-03-14 5']);
    const trip = tripWith([]);
    expect(nights({ ...trip, home: { ...trip.home, mode: 'LOCAL' } })).toEqual([]);
  });
});
