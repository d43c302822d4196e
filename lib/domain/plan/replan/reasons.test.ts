import { describe, expect, it } from 'vitest';
import { flightHome, flightIn, newProfile, NOW, outing, surgeryOn, tripWith } from '@/tests/support/replans';
import { at, day, HELD, item, onDays } from '@/tests/support/trips';
import { replan } from './replan';
import type { Proposal, ReplanEvent } from './types';

const BOOKED = [
  flightIn('2027-03-09'), flightHome('2027-03-19'), item('STAY', onDays('2027-03-09', '2027-03-19'), { state: 'BOOKED', title: 'Lindell House' }), outing('2027-03-18'),
];

/** The reason of each line that changes or asks something, by what it is about. */
const reasons = ({ lines }: Proposal) =>
  Object.fromEntries(lines.filter(({ kind }) => kind !== 'keep').map(({ id, kind, reason }) => [id.slice(kind.length + 1), `${kind} ${reason}`]));

const kept = ({ lines }: Proposal) => Object.fromEntries(lines.filter(({ kind, reason }) => kind === 'keep' && reason !== 'fits').map(({ item: one, reason }) => [one?.id, reason]));

const MOVED = { surgery: 'move surgery', 'quiet-days': 'move quiet-days', 'pre-op': 'move pre-op', 'follow-up': 'move follow-up', team: 'rebook team', escort: 'rebook escort' };
const OPEN = { surgery: 'move date-open', 'quiet-days': 'move date-open', team: 'rebook team' };

describe('why each line is as it is', () => {
  it.each<readonly [string, ReplanEvent, Record<string, string>]>([
    ['surgery nine days later', surgeryOn('2027-03-20'), { ...MOVED, outing: 'move same-distance', stay: 'rebook stay', arrive: 'rebook lands-early', go_home: 'rebook home-too-soon' }],
    ['surgery a week earlier', surgeryOn('2027-03-04'), { ...MOVED, outing: 'move same-distance', stay: 'rebook stay', arrive: 'rebook lands-late', go_home: 'rebook home-late' }],
    ['the date open again', { type: 'surgery-unknown' }, {
      ...OPEN, 'pre-op': 'move date-open', 'follow-up': 'move date-open', stay: 'rebook date-open', arrive: 'rebook date-open', go_home: 'rebook date-open', escort: 'rebook escort-open',
    }],
    ['surgery cancelled', { type: 'surgery-cancelled' }, {
      ...OPEN, 'pre-op': 'drop cancelled', 'follow-up': 'drop cancelled', stay: 'rebook cancelled', arrive: 'rebook cancelled', go_home: 'rebook cancelled', escort: 'rebook escort-off',
    }],
    ['a larger procedure', newProfile('multilevel-fusion'), {
      'quiet-days': 'move quiet-days', 'follow-up': 'move follow-up-on-quiet-day', outing: 'move off-quiet-day', stay: 'rebook stay', arrive: 'rebook lands-late',
      go_home: 'rebook home-too-soon', escort: 'rebook escort',
    }],
    ['an injection', newProfile('epidural-injection'), { 'quiet-days': 'move quiet-days', 'follow-up': 'move follow-up', escort: 'rebook escort', 'pre-op': 'drop not-needed' }],
    ['a consultation', newProfile('consultation'), {
      'new-consultation': 'move consultation', 'pre-op': 'drop not-needed', 'quiet-days': 'drop not-needed', surgery: 'drop not-needed', 'follow-up': 'drop not-needed',
    }],
    ['the escort lost', { type: 'escort-lost' }, { escort: 'rebook escort-lost' }],
  ])('%s', (_, event, expected) => {
    expect(reasons(replan(tripWith(BOOKED), event, NOW))).toEqual(expected);
  });

  it('a hold with another day for the follow-up', () => {
    const proposal = replan(tripWith(BOOKED), { type: 'hold-set', hold: HELD, followUpOn: day('2027-03-24') }, at('2027-03-17', '09:00'));
    expect(reasons(proposal)).toEqual({ 'follow-up': 'move follow-up-asked', stay: 'rebook home-open', go_home: 'rebook home-open', outing: 'drop hold' });
  });

  it('a journey that Mendway drafted goes where the plan wants it, and a visit whose day is past goes', () => {
    expect(reasons(replan(tripWith(), surgeryOn('2027-03-20'), NOW))).toEqual({ ...MOVED, arrive: 'move arrival', home: 'move home' });
    expect(reasons(replan(tripWith(), surgeryOn('2026-11-23'), NOW))).toEqual({ ...MOVED, arrive: 'move arrival', home: 'move home', 'pre-op': 'drop day-past' });
  });

  it('what waits says for what', () => {
    expect(kept(replan(tripWith(BOOKED), { type: 'surgery-unknown' }, NOW))).toEqual({ outing: 'waits-for-date' });
    const after = { type: 'hold-set', hold: HELD, followUpOn: null } as const;
    expect(kept(replan(tripWith(), after, at('2027-03-17', '09:00')))).toEqual({ home: 'waits-for-word' });
  });

  it('carries what its sentence says: the days, the name, what a change costs', () => {
    const line = (id: string) => replan(tripWith(BOOKED), surgeryOn('2027-03-20'), NOW).lines.find((one) => one.id === id)?.params;
    expect(line('move:quiet-days')).toEqual({ days: 5 });
    expect(line('rebook:escort')).toEqual({ name: 'June', state: 'accepted' });
    expect(line('rebook:stay')).toEqual({ change: 'unknown', changeBy: '' });
  });
});
