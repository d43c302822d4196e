import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '@/lib/domain/calendar/types';
import { blocked, flightHome, flightIn, ids, lineOf, newProfile, NOW, outing, said, surgeryOn, tripWith } from '@/tests/support/replans';
import { at, day, HELD, home, item, onDays, timed } from '@/tests/support/trips';
import { eventOfLifting } from './after-move';
import { replan } from './replan';
import type { ReplanEvent } from './types';

const MARCH = day('2027-03-11');

describe('the date is open again', () => {
  const trip = tripWith([flightIn('2027-03-09'), flightHome('2027-03-22'), outing('2027-03-18')]);

  it('after flights were booked: drafts become distances, bookings are asked about, a clock time waits', () => {
    const proposal = replan(trip, { type: 'surgery-unknown' }, NOW);
    expect(ids(proposal, 'rebook')).toEqual(['rebook:team', 'rebook:arrive', 'rebook:go_home', 'rebook:escort']);
    expect([said(proposal, 'arrive'), said(proposal, 'follow-up'), said(proposal, 'outing')]).toEqual([
      'rebook date-open -', 'move date-open 7', 'keep waits-for-date 2027-03-18',
    ]);
    expect(blocked(proposal)).toEqual(['surgery-date-unknown:date']);
  });

  it('and known again: the same plan as before', () => {
    const open = replan(tripWith(), { type: 'surgery-unknown' }, NOW).after;
    expect(replan(open, surgeryOn(MARCH), NOW).after.items).toEqual(tripWith().items);
  });

  it('cancelled: drafts go, bookings are to be cancelled, the trip stays', () => {
    const proposal = replan(trip, { type: 'surgery-cancelled' }, NOW);
    expect(ids(proposal, 'drop')).toEqual(['drop:pre-op', 'drop:follow-up']);
    expect(proposal.lines.filter(({ reason }) => reason === 'cancelled' ).map(({ id }) => id)).toEqual(
      ['rebook:arrive', 'rebook:go_home', 'drop:pre-op', 'drop:follow-up']);
    expect(proposal.after.items.map(({ kind }) => kind).sort()).toEqual(['FLIGHT', 'FLIGHT', 'OUTING', 'QUIET_DAYS', 'SURGERY']);
  });

  it('a new day after it was cancelled drafts the plan anew', () => {
    const bare = replan(tripWith(), { type: 'surgery-cancelled' }, NOW).after;
    const { after } = replan(bare, surgeryOn('2027-05-04'), NOW);
    expect(after.items.map(({ kind, purpose }) => purpose ?? kind).sort()).toEqual(
      ['ARRIVE', 'FOLLOW_UP', 'GO_HOME', 'PRE_OP', 'QUIET_DAYS', 'SURGERY']);
  });
});

describe('procedure and nights', () => {
  it('injection to multi-level fusion: the follow-up falls inside the quiet days, and says so', () => {
    const trip = tripWith([outing('2027-03-15')], { procedure: 'epidural-injection' });
    const proposal = replan(trip, newProfile('multilevel-fusion'), NOW);
    expect(said(proposal, 'follow-up')).toBe('move follow-up-on-quiet-day 2027-03-22');
    expect(lineOf(proposal, 'quiet-days')).toMatchObject({ to: onDays('2027-03-11', '2027-03-26'), params: { days: 14 }, isLocked: true });
    expect(said(proposal, 'new-pre-op')).toBe('move pre-op 2027-03-10');
    expect(said(proposal, 'outing')).toBe('move off-quiet-day 2027-03-26');
    expect(blocked(proposal)).toEqual([]);
  });

  it('quiet days that end after the booked flight home', () => {
    const proposal = replan(tripWith([flightHome('2027-03-19')]), newProfile('multilevel-fusion'), NOW);
    expect(said(proposal, 'go_home')).toBe('rebook home-too-soon 2027-04-08');
    expect(blocked(proposal)).toEqual(['flies-home-too-soon:go_home']);
  });

  it('of a consultation with a visit that somebody added: the way home waits for where that visit goes', () => {
    const visit = item('APPOINTMENT', timed('2027-03-26', '10:00'), { purpose: 'FOLLOW_UP', place: 'CENTRE' });
    const trip = tripWith([visit], { procedure: 'consultation' });
    const event = surgeryOn('2027-03-15');
    const proposal = replan(trip, event, NOW);
    expect([said(proposal, 'appointment'), said(proposal, 'home')]).toEqual(['move same-distance 2027-03-30', 'move home 2027-03-31']);
    expect(replan(proposal.after, event, NOW).after).toBe(proposal.after);
  });

  it('to a consultation: what only surgery needs is dropped', () => {
    const proposal = replan(tripWith(), newProfile('consultation'), NOW);
    expect(ids(proposal, 'drop')).toEqual(['drop:pre-op', 'drop:quiet-days', 'drop:surgery', 'drop:follow-up']);
    expect(said(proposal, 'new-consultation')).toBe('move consultation 2027-03-11');
  });
});

describe('a profile that the trip has already', () => {
  it('changes nothing, in whatever order the database keeps its numbers', () => {
    const trip = tripWith();
    const { procedure, profile } = trip;
    const turned = Object.fromEntries(Object.entries(profile).reverse()) as unknown as typeof profile;
    expect(replan(trip, { type: 'profile', procedure, profile: turned }, NOW).after).toBe(trip);
  });
});

describe('a hold', () => {
  const DAY_SIX: Instant = at('2027-03-17', '12:00');
  const onHold = (followUpOn: Day | null): ReplanEvent => ({ type: 'hold-set', hold: HELD, followUpOn });

  it('for an infection on day 6 brings the follow-up forward and takes the flight home away', () => {
    const followUp = item('APPOINTMENT', timed('2027-03-22', '11:00'), { id: 'fu', purpose: 'FOLLOW_UP', state: 'BOOKED' });
    const tea = outing('2027-03-20', { id: 'tea' });
    const trip = tripWith([followUp, flightHome('2027-03-24'), tea]);
    const proposal = replan(trip, onHold(day('2027-03-18')), DAY_SIX);
    expect(said(proposal, 'fu')).toBe('rebook follow-up 2027-03-18');
    expect(said(proposal, 'go_home')).toBe('rebook home-open -');
    expect(said(proposal, 'tea')).toBe('drop hold -');
    expect(replan({ ...trip, hold: HELD }, onHold(day('2027-03-18')), DAY_SIX).lines).toEqual(proposal.lines);
  });

  it('moves a follow-up that nobody booked', () => {
    expect(said(replan(tripWith(), onHold(day('2027-03-19')), DAY_SIX), 'follow-up')).toBe('move follow-up-asked 2027-03-19');
  });

  it('leaves visitors at the stay, and a way home that nobody booked waits', () => {
    const visit = item('VISIT', timed('2027-03-19', '15:00'), { title: 'Grace', place: 'STAY' });
    const proposal = replan(tripWith([visit]), onHold(null), DAY_SIX);
    expect([said(proposal, 'visit'), said(proposal, 'home')]).toEqual(['keep fits 2027-03-19', 'keep waits-for-word 2027-03-19']);
  });

  it('a way home that nobody booked goes after the day on which the surgeon wants to see the patient', () => {
    const trip = tripWith([], { procedure: 'keyhole-abdominal' });
    expect(said(replan(trip, onHold(day('2027-03-22')), at('2027-03-12', '12:00')), 'home')).toBe('move home 2027-03-23');
  });

  it('lifted after the planned way home: it goes to a day to come', () => {
    const held = { ...tripWith(), hold: HELD };
    const proposal = replan(held, { type: 'hold-lifted', hold: HELD }, at('2027-03-18', '12:00'));
    expect(proposal.after.hold).toBeNull();
    expect(ids(proposal, 'rebook')).toEqual([]);
  });

  it('lifted is offered to be looked at where something follows from it, and only there', () => {
    const late = at('2027-03-19', '12:00');
    expect(eventOfLifting({ ...tripWith(), hold: HELD }, late)).toEqual({ type: 'hold-lifted', hold: HELD });
    expect(eventOfLifting(tripWith(), late)).toBeNull();
    expect(eventOfLifting({ ...tripWith([], { home: home('Denver', 'LOCAL') }), hold: HELD }, late)).toBeNull();
  });
});

describe('smaller events', () => {
  it('a follow-up at another time takes the drafted way home along', () => {
    const followUp = item('APPOINTMENT', timed('2027-03-23', '11:00'), { id: 'fu', purpose: 'FOLLOW_UP', state: 'BOOKED' });
    const event: ReplanEvent = { type: 'item-moved', itemId: 'fu', from: timed('2027-03-18', '11:00'), to: followUp.when };
    expect(said(replan(tripWith([followUp]), event, NOW), 'home')).toBe('move home 2027-03-24');
  });

  it('another flight in: the ride from the airport goes along, the hotel is asked', () => {
    const ride = item('TRANSFER', timed('2027-03-08', '16:00'), { title: 'Taxi', place: 'ELSEWHERE' });
    const stay = item('STAY', onDays('2027-03-08', '2027-03-19'), { state: 'BOOKED', title: 'Lindell House' });
    const arrive = flightIn('2027-03-09');
    const event: ReplanEvent = { type: 'item-moved', itemId: 'arrive', from: flightIn('2027-03-08').when, to: arrive.when };
    const proposal = replan(tripWith([arrive, ride, stay]), event, NOW);
    expect(said(proposal, 'transfer')).toBe('move same-distance 2027-03-09');
    const earlier = replan(tripWith([flightIn('2027-03-07'), stay]), { ...event, to: flightIn('2027-03-07').when }, NOW);
    expect(said(earlier, 'stay')).toBe('rebook stay 2027-03-07');
  });

  it('a flight that now lands too late is asked about', () => {
    const late = flightIn('2027-03-11');
    const proposal = replan(tripWith([late]), { type: 'item-moved', itemId: 'arrive', from: flightIn('2027-03-09').when, to: late.when }, NOW);
    expect(said(proposal, 'arrive')).toBe('rebook lands-late 2027-03-09');
  });

  it('a lost companion: somebody else is asked', () => {
    const proposal = replan(tripWith(), { type: 'escort-lost' }, NOW);
    expect(proposal.lines.filter(({ kind }) => kind !== 'keep')).toMatchObject([{ id: 'rebook:escort', reason: 'escort-lost', params: { name: 'June' } }]);
    expect(proposal.after.escort).toEqual({ state: 'none', name: '' });
  });

  it('a flight that a form has stored already: what it lands upon goes to another day all the same', () => {
    const [old, late] = [flightIn('2027-03-05'), flightIn('2027-03-08')];
    const event: ReplanEvent = { type: 'item-moved', itemId: 'arrive', from: old.when, to: late.when };
    const museum = outing('2027-03-06');
    const stored = replan(tripWith([late, museum]), event, NOW);
    expect(lineOf(stored, 'outing')?.kind).toBe('move');
    expect(stored.lines).toEqual(replan(tripWith([old, museum]), event, NOW).lines);
  });
});

describe('bookings that trip check newly blocks', () => {
  const booked = item('APPOINTMENT', timed('2027-03-24', '10:00'), { id: 'scan', state: 'BOOKED', place: 'CENTRE', title: 'Scan' });

  it('a visit after the new way home is asked about, for a day that fits', () => {
    const trip = tripWith([booked], { procedure: 'multilevel-fusion' });
    const proposal = replan(trip, newProfile('epidural-injection'), NOW);
    expect(blocked(proposal)).toEqual(['outside-trip:scan']);
    expect(lineOf(proposal, 'scan')).toMatchObject({ kind: 'rebook', reason: 'new-day' });
    expect(proposal.after.items).toContain(booked);
  });

  it('what was blocked before is trip check’s', () => {
    const trip = tripWith([booked]);
    expect(lineOf(replan(trip, { type: 'escort-lost' }, NOW), 'scan')?.kind).toBe('keep');
  });
});
