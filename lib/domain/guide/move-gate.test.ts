import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswers, anySurgeryDay, anyWords, answers, at, day, HELD, word } from '@/tests/support/trips';
import type { Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { answerMoveGate, MOVE_QUESTIONS, type MoveAnswers, moveGate, opensUntil } from './move-gate';
import { guideSituation } from './situation';

const HOUR = 3_600_000;
const NOW = at('2027-03-01', '09:00');
const trip = (more: Partial<Trip> = {}, procedure: 'microdiscectomy' | 'consultation' = 'microdiscectomy'): Trip =>
  ({ ...draftPlan(answers({ procedure }), DEFAULT_PROFILES[procedure], NOW).trip, ...more });
const YES = word('yes', '2027-03-20', { kind: 'exercise' });
const LATER = at('2027-03-25', '09:00');
const inAnHour = (now: Date) => new Date(now.getTime() + HOUR);

describe('the gate of the moves', () => {
  test('asks whoever has not answered, and whether they still heal where no trip knows', () => {
    expect(moveGate(null, null, NOW)).toEqual({ state: 'asks', questions: MOVE_QUESTIONS });
    expect(moveGate(trip(), null, NOW)).toEqual({ state: 'asks', questions: MOVE_QUESTIONS });
    expect(moveGate(trip({ clearances: [YES] }), null, LATER)).toEqual({ state: 'asks', questions: ['signs', 'accident', 'chronic'] });
  });

  test('opens until what was answered runs out', () => {
    const until = inAnHour(NOW);
    expect(moveGate(null, until, NOW)).toEqual({ state: 'open', until });
    expect(moveGate(null, until, until)).toMatchObject({ state: 'asks' });
  });

  test('stays closed after surgery without the surgeon’s yes, whatever was answered', () => {
    const until = inAnHour(LATER);
    expect(moveGate(trip(), until, LATER)).toEqual({ state: 'waits' });
    expect(moveGate(trip({ clearances: [word('yes', '2027-03-20', { kind: 'fly' })] }), until, LATER)).toEqual({ state: 'waits' });
    expect(moveGate(trip({ clearances: [YES, word('withdrawn', '2027-03-22', { kind: 'exercise' })] }), until, LATER)).toEqual({ state: 'waits' });
    expect(moveGate(trip({ clearances: [YES], hold: HELD }), until, LATER)).toEqual({ state: 'waits' });
    expect(moveGate(trip({ clearances: [YES] }), until, LATER)).toEqual({ state: 'open', until });
  });

  test('closes as surgery day begins in New York, also for what was opened before', () => {
    const begin = at('2027-03-11', '00:00');
    const eve = at('2027-03-10', '20:00');
    expect(opensUntil(trip(), eve)).toEqual(begin);
    expect(moveGate(trip(), at('2027-03-11', '20:00'), eve)).toEqual({ state: 'open', until: begin });
    expect(moveGate(trip(), at('2027-03-11', '20:00'), begin)).toEqual({ state: 'waits' });
  });

  test('lasts a day otherwise: for a visitor, after surgery, and around a consultation', () => {
    for (const [one, now] of [[null, NOW], [trip({ clearances: [YES] }), LATER], [trip({}, 'consultation'), LATER]] as const)
      expect(opensUntil(one, now)).toEqual(new Date(now.getTime() + 24 * HOUR));
  });

  test('never shows a move to somebody after surgery without a yes, nor for more than a day', () => {
    fc.assert(fc.property(anyAnswers, anySurgeryDay.chain(anyWords), fc.integer({ min: -400, max: 700 }), fc.integer({ min: -50, max: 50 }), (given, clearances, hours, pass) => {
      const plan: Trip = { ...draftPlan(given, DEFAULT_PROFILES[given.procedure], NOW).trip, clearances };
      const around = given.surgeryOn ? at(given.surgeryOn, '12:00') : NOW;
      const now = new Date(around.getTime() + hours * HOUR);
      const gate = moveGate(plan, new Date(now.getTime() + pass * HOUR), now);
      const situation = guideSituation(plan, now);
      if (situation.stage === 'after' && !situation.mayExercise) expect(gate.state).toBe('waits');
      if (gate.state !== 'open') return;
      expect(gate.until.getTime()).toBeLessThanOrEqual(now.getTime() + 24 * HOUR);
      // Whoever keeps the page until then has not come into surgery day with it.
      if (situation.stage === 'before') expect(guideSituation(plan, new Date(gate.until.getTime() - 1)).stage).toBe('before');
    }));
  });
});

describe('answers', () => {
  const NO: MoveAnswers = { signs: false, accident: false, chronic: false, healing: false };
  const until = inAnHour(NOW);

  test('open the moves only where every question is answered no', () => {
    expect(answerMoveGate(MOVE_QUESTIONS, NO, until)).toEqual({ type: 'opens', until });
    expect(answerMoveGate(MOVE_QUESTIONS, {}, until)).toEqual({ type: 'closed', unanswered: MOVE_QUESTIONS, yes: [] });
    expect(answerMoveGate(MOVE_QUESTIONS, { ...NO, accident: true, chronic: undefined }, until))
      .toEqual({ type: 'closed', unanswered: ['chronic'], yes: ['accident'] });
  });

  test('one yes, or one answer missing, keeps them closed', () => {
    const one = fc.constantFrom(true, false, undefined);
    fc.assert(fc.property(fc.record({ signs: one, accident: one, chronic: one, healing: one }), (said) => {
      const opens = answerMoveGate(MOVE_QUESTIONS, said, until).type === 'opens';
      expect(opens).toBe(Object.values(said).every((answer) => answer === false));
    }));
  });

  test('to a question that is not asked do nothing', () =>
    expect(answerMoveGate(['signs'], { signs: false, healing: true }, until)).toMatchObject({ type: 'opens' }));

  test('a day far ahead ends nothing early', () =>
    expect(opensUntil(trip({ surgery: { ...trip().surgery, state: 'dated', on: day('2029-01-01') } as Trip['surgery'] }), NOW)).toEqual(new Date(NOW.getTime() + 24 * HOUR)));
});
