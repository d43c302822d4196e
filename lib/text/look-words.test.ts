import { describe, expect, it } from 'vitest';
import { DEEDS } from '@/lib/domain/access/deeds';
import { DESK_DEEDS } from '@/lib/domain/access/desk-deeds';
import { PARTS } from '@/lib/domain/access/parts';
import { ARRIVAL_DEEDS } from '@/lib/domain/arrivals/arrival-deeds';
import type { Day } from '@/lib/domain/calendar/types';
import { isDone, type LookedBy, type LookLine } from '@/lib/domain/people/looks';
import { doingWords, lookerWords, oftenOnDay, oftenWords } from './look-words';
import { sentencesOf } from './translator';

const rosa: LookedBy = { type: 'person', id: 'r', name: 'Rosa Ames', from: { centre: 'Kips Bay' } };
const line = (wishes: Partial<LookLine>): LookLine => ({
  id: '1', by: rosa, day: '2027-03-01' as Day, count: 1, lastAt: new Date('2027-03-01T13:52:00Z'),
  doing: { type: 'looked', parts: ['itinerary'], sawMedical: false }, ...wishes,
});

describe('words of looks', () => {
  it.each(['en', 'es'] as const)('there are some in %s for every deed that can stand in a trail, and every part', (locale) => {
    const { knows } = sentencesOf(locale, 'looks');
    const keys = [...[...DEEDS, ...DESK_DEEDS, ...ARRIVAL_DEEDS].filter(isDone).map((deed) => `did.${deed}`), ...PARTS.map((part) => `parts.${part}`)];
    expect(keys.filter((key) => !knows(key))).toEqual([]);
  });

  it('say who it was, also where somebody is gone', () => {
    expect(lookerWords(rosa, 'en')).toBe('Rosa Ames, Kips Bay');
    expect(lookerWords({ ...rosa, from: 'nowhere' }, 'en')).toBe('Rosa Ames (no longer on the trip)');
    expect(lookerWords({ type: 'person', id: 'x', name: null, from: 'nowhere' }, 'en')).toBe('Somebody whose account is gone');
    expect(lookerWords({ type: 'link', id: 'l', name: 'Aunt May' }, 'en')).toBe('Somebody with the link “Aunt May”');
    expect(lookerWords({ type: 'link', id: 'l', name: '' }, 'es')).toBe('Alguien con un enlace');
    expect(lookerWords({ type: 'feed', id: 'd', name: 'Dale', isOwn: false }, 'en')).toBe('Dale’s calendar');
    expect(lookerWords({ type: 'feed', id: 'd', name: 'Ruth', isOwn: true }, 'es')).toBe('Su calendario');
    expect(lookerWords({ type: 'feed', id: 'd', name: null, isOwn: false }, 'en')).toBe('Somebody’s calendar');
    expect(lookerWords({ type: 'responder' }, 'en')).toBe('Somebody with the card’s code');
  });

  it('keep a name as it was typed', () => {
    expect(lookerWords({ ...rosa, name: '<b>{name}</b> ’{', from: 'trip' }, 'en')).toBe('<b>{name}</b> ’{');
    expect(lookerWords({ ...rosa, name: '{count, plural}' }, 'en')).toBe('{count, plural}, Kips Bay');
  });

  it('say what was opened, the medical part last, and what was done', () => {
    expect(doingWords(line({ doing: { type: 'looked', parts: ['itinerary', 'flights'], sawMedical: true } }), 'en')).toBe('looked at the trip, the flights, and the medical part');
    expect(doingWords(line({}), 'es')).toBe('miró el viaje');
    expect(doingWords(line({ doing: { type: 'did', deed: 'book-appointment' } }), 'en')).toBe('booked or changed an appointment');
    expect(doingWords(line({ by: { type: 'feed', id: 'd', name: 'Dale', isOwn: false } }), 'en')).toBe('read the days of the trip');
  });

  it('say when, and how often', () => {
    expect(oftenWords(line({}), 'en')).toBe('8:52\u00a0am');
    expect(oftenWords(line({ count: 12 }), 'en')).toBe('12 times, last at 8:52\u00a0am');
    expect(oftenOnDay(line({}), '2027-03-01' as Day, 'en')).toBe('Today, 8:52\u00a0am');
    expect(oftenOnDay(line({ count: 2 }), '2027-03-02' as Day, 'en')).toBe('Mon, Mar 1, 2 times, last at 8:52\u00a0am');
  });
});
