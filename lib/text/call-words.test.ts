import { describe, expect, it } from 'vitest';
import { type Call, callsOf } from '@/lib/domain/plan/rebooking';
import { allLines } from '@/lib/domain/plan/replan/apply-proposal';
import { replan } from '@/lib/domain/plan/replan/replan';
import type { ReplanEvent } from '@/lib/domain/plan/replan/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import { flightHome, flightIn, NOW, surgeryOn, tripWith } from '@/tests/support/replans';
import { item, onDays, timed } from '@/tests/support/trips';
import { callWords } from './call-words';
import { findingWords } from './finding-words';
import { LOCALES, type Locale } from './locale';
import { eventWords, proposedWords } from './replan-words';

const OWN = { isPatient: true, patient: 'Maya' };

/** The calls that the event leaves, when every line is taken. */
function callsAfter(trip: Trip, event: ReplanEvent): readonly Call[] {
  const proposal = replan(trip, event, NOW);
  return callsOf(proposal, allLines(proposal)).map((call, index) => ({ ...call, id: `c${index}`, changeId: 'change', state: 'TO_CALL', answer: '' }));
}

function saidTo(subject: Call['subject'], event: ReplanEvent, locale: Locale = 'en', trip = tripWith(), caller = OWN): string {
  const call = callsAfter(trip, event).find((one) => one.subject === subject);
  if (!call) throw new Error(`nobody calls the ${subject}`);
  return callWords(call, replan(trip, event, NOW).after, '', caller, locale).say;
}

describe('what is said to the escort', () => {
  it('when surgery is cancelled: they need not come', () => {
    expect(saidTo('escort', { type: 'surgery-cancelled' })).toBe('My trip is cancelled. You do not have to stay with me any more. Thank you for helping.');
    expect(saidTo('escort', { type: 'surgery-cancelled' }, 'es')).toBe('Mi viaje se canceló. Ya no hace falta que se quede conmigo. Gracias por su ayuda.');
  });

  it('when the day is open again: they wait for it', () => {
    expect(saidTo('escort', { type: 'surgery-unknown' })).toBe('My dates are open again. You do not have to keep the day free. I will call again when I know my day.');
  });
});

/** A trip with everything that can be asked for on the phone. */
const booked = tripWith([
  flightIn('2027-03-09'), flightHome('2027-03-22'),
  item('STAY', onDays('2027-03-09', '2027-03-19'), { state: 'BOOKED', title: 'Lindell House' }),
  item('APPOINTMENT', timed('2027-03-10', '10:00'), { purpose: 'PRE_OP', state: 'BOOKED' }),
]);
const EVENTS: readonly ReplanEvent[] = [surgeryOn('2027-03-20'), { type: 'surgery-unknown' }, { type: 'surgery-cancelled' }, { type: 'escort-lost' }];

describe('somebody who calls for the patient', () => {
  const CALLER = { isPatient: false, patient: 'Maya' };
  const FIRST_PERSON = { en: /\b(my|me|mine|I (?!am calling|will call))\b/, es: /\b(mis? |conmigo|tengo|necesito|dejé |quisiera|puedo|debo )/i };

  it.each(EVENTS)('never speaks of Maya’s trip as their own: $type', (event) => {
    for (const locale of LOCALES) {
      for (const call of callsAfter(booked, event)) {
        const { say } = callWords(call, booked, '', CALLER, locale);
        expect(say).toContain('Maya');
        // "Maya quisiera" is hers.
        expect(say.replace('Maya quisiera', '')).not.toMatch(FIRST_PERSON[locale]);
      }
    }
  });

  it('says what they ask of the team', () => {
    expect(saidTo('team', surgeryOn('2027-03-20'), 'en', tripWith(), CALLER)).toBe(
      'I am calling for Maya. The surgery moved to Saturday, March 20. Maya stopped a medicine for the old day. '
      + 'Should Maya take it again, and on which day should it be stopped the next time?');
  });
});

describe('an escort whose name nobody wrote down', () => {
  const UNNAMED = { en: /\bnone\b|^[ ,]| {2}|^who/i, es: /\bnone\b|^[ ,]| {2}|^que/i };

  it.each(EVENTS)('is spoken of in whole sentences: $type', (event) => {
    for (const locale of LOCALES) {
      for (const state of ['asked', 'accepted'] as const) {
        const trip: Trip = { ...booked, escort: { state, name: '' } };
        const { lines, findings } = replan(trip, event, NOW);
        const escort = lines.filter(({ subject }) => subject === 'escort').flatMap((line) => Object.values(proposedWords(line, locale)));
        const calls = callsAfter(trip, event).filter(({ subject }) => subject === 'escort').map((call) => callWords(call, trip, '', OWN, locale).name);
        const checks = findings.before.filter(({ ruleId }) => ruleId === 'no-escort').map((finding) => findingWords(finding, locale).what);
        const said = [...escort, ...calls, ...checks, eventWords(trip, event, locale).title].filter((text) => text !== null);
        expect(calls).toHaveLength(1);
        for (const text of said) expect(text).not.toMatch(UNNAMED[locale]);
      }
    }
  });
});

it('says by how many days surgery is later or earlier', () => {
  const titles = ['2027-03-20', '2027-03-10'].map((on) => eventWords(booked, surgeryOn(on), 'en').title);
  expect(titles).toEqual(['Surgery is 9 days later', 'Surgery is 1 day earlier']);
});
