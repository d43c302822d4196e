import { describe, expect, it } from 'vitest';
import { firstDay, flightHome, flightIn, lineOf, NOW, outing, said, surgeryOn, tripWith } from '@/tests/support/replans';
import { at, day, home, item, onDays } from '@/tests/support/trips';
import { replan } from './replan';
import type { ReplanEvent } from './types';

// Each pair stands on both sides of an edge: a day more or less is another answer.

const LIVES_HERE = { home: home('New York', 'LOCAL') };
const stay = (from: string, until: string) => item('STAY', onDays(from, until), { state: 'BOOKED', title: 'Lindell House' });
const arrivalMoved = (from: string, to: string): ReplanEvent => ({ type: 'item-moved', itemId: 'arrive', from: flightIn(from).when, to: flightIn(to).when });
const homeMoved = (from: string, to: string): ReplanEvent => ({ type: 'item-moved', itemId: 'go_home', from: flightHome(from).when, to: flightHome(to).when });

describe('a booking that is two days off still does, one that is three days off does not', () => {
  it.each([['2027-03-15', 'keep fits 2027-03-09'], ['2027-03-16', 'rebook lands-early 2027-03-12']])('landing on the 9th, surgery on %s: %s', (on, line) => {
    expect(said(replan(tripWith([flightIn('2027-03-09')]), surgeryOn(on), NOW), 'arrive')).toBe(line);
  });

  it.each([['2027-03-09', 'keep fits 2027-03-19'], ['2027-03-08', 'rebook home-late 2027-03-16']])('home on the 19th, surgery on %s: %s', (on, line) => {
    expect(said(replan(tripWith([flightHome('2027-03-19')]), surgeryOn(on), NOW), 'go_home')).toBe(line);
  });

  it.each([['2027-03-07', 'keep fits 2027-03-05'], ['2027-03-08', 'rebook stay 2027-03-08']])('a stay from the 5th, landing on %s: %s', (lands, line) => {
    const trip = tripWith([flightIn(lands), stay('2027-03-05', '2027-03-19')]);
    expect(said(replan(trip, arrivalMoved('2027-03-05', lands), NOW), 'stay')).toBe(line);
  });

  it.each([['2027-03-20', 'keep', '2027-03-22'], ['2027-03-19', 'rebook', '2027-03-19']])('a stay until the 22nd, home on %s: %s', (leaves, kind, until) => {
    const trip = tripWith([flightHome(leaves), stay('2027-03-09', '2027-03-22')]);
    expect(lineOf(replan(trip, homeMoved('2027-03-22', leaves), NOW), 'stay')).toMatchObject({ kind, to: { from: '2027-03-09', until } });
  });
});

describe('a booking that is a day short never does', () => {
  it.each([['2027-03-11', 'keep fits 2027-03-09'], ['2027-03-10', 'rebook lands-late 2027-03-08']])('landing on the 9th, surgery on %s: %s', (on, line) => {
    // From the day before or after: surgery has to move to be asked about.
    const trip = tripWith([flightIn('2027-03-09')], { surgeryOn: on === '2027-03-11' ? day('2027-03-12') : day('2027-03-11') });
    expect(said(replan(trip, surgeryOn(on), NOW), 'arrive')).toBe(line);
  });

  it.each([['2027-03-21', 'keep', '2027-03-21'], ['2027-03-20', 'rebook', '2027-03-21']])('a stay until %s, home on the 21st: %s', (until, kind, to) => {
    const trip = tripWith([flightHome('2027-03-21'), stay('2027-03-09', until)]);
    expect(lineOf(replan(trip, homeMoved('2027-03-20', '2027-03-21'), NOW), 'stay')).toMatchObject({ kind, to: { from: '2027-03-09', until: to } });
  });

  it.each([['2027-03-09', 'keep'], ['2027-03-10', 'rebook']])('a stay from %s, landing on the 9th: %s', (from, kind) => {
    const trip = tripWith([flightIn('2027-03-09'), stay(from, '2027-03-19')]);
    expect(lineOf(replan(trip, arrivalMoved('2027-03-10', '2027-03-09'), NOW), 'stay')).toMatchObject({ kind, to: { from: '2027-03-09', until: '2027-03-19' } });
  });
});

describe('plans of people who are here already', () => {
  it.each([['2027-02-28', 'move same-distance 2027-03-01'], ['2027-03-01', 'move nearest-day 2027-03-02']])('go to the wished day, the 1st, but not onto today (%s): %s', (today, line) => {
    const trip = tripWith([outing('2027-03-03')], LIVES_HERE);
    expect(said(replan(trip, surgeryOn('2027-03-09'), at(today, '12:00')), 'outing')).toBe(line);
  });

  it.each([['14:59', '2027-03-10'], ['15:00', undefined]])('with clock times until 15:00 are over at that minute (%s)', (time, to) => {
    const proposal = replan(tripWith([outing('2027-03-03')], LIVES_HERE), surgeryOn('2027-03-18'), at('2027-03-03', time));
    expect(firstDay(lineOf(proposal, 'outing'))).toBe(to);
  });

  it.each([['2027-03-03', '23:59', '2027-03-10'], ['2027-03-04', '00:00', undefined]])('for a whole day are over with it, in New York (%s %s)', (today, time, to) => {
    const wholeDay = item('OUTING', onDays('2027-03-03'), { place: 'ELSEWHERE' });
    const proposal = replan(tripWith([wholeDay], LIVES_HERE), surgeryOn('2027-03-18'), at(today, time));
    expect(firstDay(lineOf(proposal, 'outing'))).toBe(to);
  });
});
