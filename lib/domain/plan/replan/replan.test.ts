import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/calendar/days';
import { NEW_YORK, wallTimeIn } from '@/lib/domain/calendar/zones';
import { canMove } from '@/lib/domain/check/moving';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { blocked, firstDay, flightHome, flightIn, ids, lineOf, NOW, outing, said, surgeryOn, tripWith } from '@/tests/support/replans';
import { at, day, flight, HELD, home, item, onDays, timed, zone } from '@/tests/support/trips';
import { allLines, applyProposal } from './apply-proposal';
import { replan } from './replan';
import type { ReplanEvent } from './types';

describe('surgery moves', () => {
  it('by nine days, two days before flying: the team first, then stay, flight and escort', () => {
    const now = at('2027-03-07', '12:00');
    const stay = item('STAY', onDays('2027-03-09', '2027-03-19'), {
      state: 'BOOKED', title: 'Lindell House', booking: { code: 'LH-20418', phone: '(212) 555-0133', canChange: true, changeBy: day('2027-03-08'), checkedBags: null, seat: '', assistanceAskedOn: null },
    });
    const trip = tripWith([flightIn('2027-03-09'), stay]);
    const proposal = replan(trip, surgeryOn('2027-03-20'), now);
    expect(ids(proposal, 'rebook')).toEqual(['rebook:team', 'rebook:stay', 'rebook:arrive', 'rebook:escort']);
    expect(said(proposal, 'arrive')).toBe('rebook lands-early 2027-03-18');
    expect(lineOf(proposal, 'stay')).toMatchObject({ to: { from: '2027-03-18', until: '2027-03-30' }, params: { change: 'yes', changeBy: '2027-03-08' } });
    expect(said(proposal, 'follow-up')).toBe('move follow-up 2027-03-29');
    expect(said(proposal, 'home')).toBe('move home 2027-03-30');
    expect(proposal.after.items.find(({ id }) => id === 'arrive')).toBe(trip.items.find(({ id }) => id === 'arrive'));
    expect(proposal.after.escort).toEqual({ state: 'asked', name: 'June' });
  });

  it('onto an outing: it goes to the first gentle day', () => {
    const proposal = replan(tripWith([outing('2027-03-19')]), surgeryOn('2027-03-19'), NOW);
    // As many days as before would be the day of the way home, and the day before that is the follow-up’s.
    expect(said(proposal, 'outing')).toBe('move off-quiet-day 2027-03-25');
    const near = replan(tripWith([outing('2027-03-12')]), surgeryOn('2027-03-12'), NOW);
    expect(said(near, 'outing')).toBe('move off-quiet-day 2027-03-18');
  });

  it('before and after an outing: it keeps its distance and its clock time', () => {
    const library = outing('2027-03-18');
    for (const on of ['2027-02-25', '2027-03-25']) {
      const proposal = replan(tripWith([library]), surgeryOn(on), NOW);
      expect(firstDay(lineOf(proposal, 'outing'))).toBe(addDays(day(on), 7));
      const { when } = proposal.after.items.find(({ id }) => id === 'outing') ?? library;
      expect(when.type === 'timed' && wallTimeIn(NEW_YORK, when.startsAt).time).toBe('14:00');
    }
  });

  it.each([['2027-03-12', '2027-03-14'], ['2027-03-14', '2027-03-15'], ['2027-11-05', '2027-11-07'], ['2027-11-07', '2027-11-08']])(
    'over a clock change, from %s to %s: clock times and lengths stay', (from, to) => {
      const library = outing(addDays(day(from), 7));
      const { after } = replan(tripWith([library], { surgeryOn: day(from) }), surgeryOn(to), NOW);
      const { when } = after.items.find(({ id }) => id === 'outing') ?? library;
      if (when.type !== 'timed') throw new Error('an outing keeps its clock time');
      expect(wallTimeIn(NEW_YORK, when.startsAt)).toEqual({ day: addDays(day(to), 7), time: '14:00' });
      expect(when.endsAt.getTime() - when.startsAt.getTime()).toBe(3_600_000);
    });

  it.each(['Honolulu', 'Kathmandu', 'St John’s', 'Apia'])('for somebody from %s: the days are those of New York', (city) => {
    const lands = at('2027-03-09', '19:40');
    const { home: place } = tripWith([], { home: home(city) });
    const arrive = { ...flight('ARRIVE', new Date(lands.getTime() - 20 * 3_600_000), lands), when: {
      type: 'timed' as const, startsAt: new Date(lands.getTime() - 20 * 3_600_000), startsZone: place.zone, endsAt: lands, endsZone: NEW_YORK,
    } };
    const proposal = replan(tripWith([arrive], { home: place }), surgeryOn('2027-03-18'), NOW);
    expect(lineOf(proposal, 'arrive')?.kind).toBe('rebook');
    const { to } = lineOf(proposal, 'arrive') ?? {};
    expect(to?.type === 'timed' && wallTimeIn(NEW_YORK, to.endsAt).day).toBe('2027-03-16');
    expect(said(proposal, 'home')).toBe('move home 2027-03-26');
  });

  it('a flight that lands before it took off on the wall stays so', () => {
    const [leaves, lands] = [at('2027-03-09', '23:00', zone('Pacific/Apia')), at('2027-03-09', '21:30')];
    const arrive = flight('ARRIVE', leaves, lands, ['APW', 'JFK']);
    const over = { ...arrive, when: { ...arrive.when, startsZone: zone('Pacific/Apia') } as Item['when'] };
    const { to } = lineOf(replan(tripWith([over], { home: home('Apia') }), surgeryOn('2027-03-18'), NOW), 'arrive') ?? {};
    expect(to?.type === 'timed' && [wallTimeIn(zone('Pacific/Apia'), to.startsAt), wallTimeIn(NEW_YORK, to.endsAt)]).toEqual([
      { day: '2027-03-16', time: '23:00' }, { day: '2027-03-16', time: '22:30' },
    ]);
  });

  it('over New Year and 29 February 2028', () => {
    const winter = replan(tripWith([], { surgeryOn: day('2027-12-28') }), surgeryOn('2028-01-04'), NOW);
    expect(said(winter, 'pre-op')).toBe('move pre-op 2028-01-03');
    // Christmas Eve and New Year’s Eve are observed holidays; the centre days before are 3 January and 30 December.
    expect(said(winter, 'arrive')).toBe('move arrival 2027-12-30');
    const leap = replan(tripWith([], { surgeryOn: day('2028-02-24') }), surgeryOn('2028-02-28'), NOW);
    expect(lineOf(leap, 'quiet-days')?.to).toEqual(onDays('2028-02-28', '2028-03-05'));
    expect(said(leap, 'follow-up')).toBe('move follow-up 2028-03-06');
  });

  it('by a day: what still does is kept', () => {
    const proposal = replan(tripWith([flightIn('2027-03-08'), flightHome('2027-03-22')]), surgeryOn('2027-03-10'), NOW);
    expect([said(proposal, 'arrive'), said(proposal, 'go_home')]).toEqual(['keep fits 2027-03-08', 'keep fits 2027-03-22']);
  });

  it('keeps appointments that are booked: they are asked about', () => {
    const preOp = item('APPOINTMENT', timed('2027-03-10', '10:00'), { id: 'pre', purpose: 'PRE_OP', state: 'BOOKED' });
    const trip = tripWith([preOp]);
    const proposal = replan(trip, surgeryOn('2027-03-18'), NOW);
    expect(said(proposal, 'pre')).toBe('rebook pre-op 2027-03-17');
    expect(proposal.after.items).toContain(preOp);
  });

  it('a table that is reserved moves off a quiet day and is told so', () => {
    const table = outing('2027-03-18', { booking: { code: 'T7', phone: '', canChange: null, changeBy: null, checkedBags: null, seat: '', assistanceAskedOn: null } });
    expect(ids(replan(tripWith([table]), surgeryOn('2027-03-10'), NOW), 'keep')).toContain('keep:outing');
    const proposal = replan(tripWith([table]), surgeryOn('2027-03-17'), NOW);
    expect([ids(proposal, 'move').includes('move:outing'), ids(proposal, 'rebook').includes('rebook:outing')]).toEqual([true, true]);
    expect(said(proposal, 'outing')).toBe('move off-quiet-day 2027-03-23');
  });

  it('drops what finds no day, and keeps it when that line is unticked', () => {
    const trip = tripWith([outing('2027-03-17')]);
    const proposal = replan(trip, { type: 'hold-set', hold: HELD, followUpOn: null }, at('2027-03-15', '12:00'));
    const dropped = ids(proposal, 'drop');
    expect(dropped).toEqual(['drop:outing']);
    expect(proposal.after.items).toHaveLength(trip.items.length - 1);
    const ticked = new Set([...allLines(proposal)].filter((id) => !dropped.includes(id)));
    expect(applyProposal(trip, proposal, ticked).items.length).toBe(trip.items.length);
  });

  it('somebody who lives here keeps plans for weeks after the gentle days', () => {
    const { home: place } = tripWith();
    const trip = tripWith([outing('2027-03-31', { id: 'near' }), outing('2027-05-20', { id: 'far' })], { home: { ...place, mode: 'LOCAL' } });
    const proposal = replan(trip, surgeryOn('2027-03-12'), NOW);
    expect([said(proposal, 'near'), said(proposal, 'far')]).toEqual(['move same-distance 2027-04-01', 'move same-distance 2027-05-21']);
  });

  it('a test with nothing but a phone number goes along instead of being left before landing', () => {
    const booking = { code: '', phone: '(212) 555-0170', canChange: null, changeBy: null, checkedBags: null, seat: '', assistanceAskedOn: null };
    const scan = item('APPOINTMENT', onDays('2027-03-09'), { id: 'scan', purpose: 'TEST', place: 'CENTRE', booking });
    expect(said(replan(tripWith([scan]), surgeryOn('2027-03-19'), NOW), 'scan')).toBe('move same-distance 2027-03-17');
  });

  it('what has a booking code is asked about, though nobody ticked that it is booked', () => {
    const booking = { code: 'LH-204', phone: '', canChange: null, changeBy: null, checkedBags: null, seat: '', assistanceAskedOn: null };
    const trip = tripWith([
      item('STAY', onDays('2027-03-09', '2027-03-19'), { title: 'Lindell House', booking }),
      item('TRAIN', timed('2027-03-09', '10:00'), { id: 'train', purpose: 'ARRIVE', booking }),
      item('APPOINTMENT', timed('2027-03-10', '10:00'), { id: 'pre', purpose: 'PRE_OP', booking }),
    ]);
    expect(ids(replan(trip, surgeryOn('2027-03-20'), NOW), 'rebook')).toEqual(expect.arrayContaining(['rebook:stay', 'rebook:train', 'rebook:pre']));
    expect(trip.items.filter(({ booking: booked }) => booked !== null).map(canMove)).toEqual([false, false, false]);
  });

  it('surgery and quiet days cannot be unticked', () => {
    const trip = tripWith();
    const proposal = replan(trip, surgeryOn('2027-03-18'), NOW);
    const bare = applyProposal(trip, proposal, new Set());
    const lies = (id: string, of: Trip): Item['when'] | undefined => of.items.find((one) => one.id === id)?.when;
    expect(lies('surgery', bare)).toEqual(onDays('2027-03-18'));
    expect(lies('quiet-days', bare)).toEqual(onDays('2027-03-18', '2027-03-24'));
    expect(lies('home', bare)).toEqual(lies('home', trip));
  });

  it('takes the hour that the hospital gave with the new day', () => {
    const { after } = replan(tripWith(), { ...surgeryOn('2027-03-18'), time: '06:30' } as ReplanEvent, NOW);
    expect(after.items.find(({ kind }) => kind === 'SURGERY')?.when).toMatchObject({ type: 'timed', startsAt: at('2027-03-18', '06:30') });
  });

  it('200 items: every outing finds a day or is dropped, and none is on a quiet day', () => {
    const many = Array.from({ length: 194 }, (_, index) => outing(addDays(day('2027-03-12'), index % 14), { id: `o${index}` }));
    const proposal = replan(tripWith(many), surgeryOn('2027-03-15'), NOW);
    expect(blocked(proposal).filter((key) => key.startsWith('plan-on-quiet-day'))).toEqual([]);
    expect(proposal.lines.filter(({ item: one }) => one?.kind === 'OUTING')).toHaveLength(194);
  });
});
