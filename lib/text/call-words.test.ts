import { describe, expect, it } from 'vitest';
import { type Call, callsOf } from '@/lib/domain/plan/rebooking';
import { allLines } from '@/lib/domain/plan/replan/apply-proposal';
import { replan } from '@/lib/domain/plan/replan/replan';
import type { ReplanEvent } from '@/lib/domain/plan/replan/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import { NOW, tripWith } from '@/tests/support/replans';
import { callWords } from './call-words';
import type { Locale } from './locale';

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
