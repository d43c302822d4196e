import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS, type Answer, type Sign, SIGN_GROUPS, SIGNS, signsOfGroup } from './signs';
import { answerFor, answersIn, signsOfAnswer } from './triage';

const STAGES = ['unknown', 'before', 'after'] as const;
const someSigns = fc.subarray([...SIGNS]);
const aStage = fc.constantFrom(...STAGES);
const gravity = (answer: Answer): number => ANSWERS.indexOf(answer);

describe('the check of the signs', () => {
  it.each<[readonly Sign[], (typeof STAGES)[number], Answer]>([
    [['bladder'], 'before', 'emergency'],
    [['saddle'], 'unknown', 'emergency'],
    [['weak'], 'after', 'emergency'],
    [['chest'], 'before', 'emergency'],
    [['fever'], 'before', 'now'],
    [['calf'], 'before', 'now'],
    [['cut'], 'after', 'now'],
    [['fall'], 'after', 'now'],
    [['fall'], 'before', 'today'],
    [['tingling'], 'after', 'now'],
    [['tingling'], 'before', 'today'],
    [['week'], 'before', 'visit'],
    [['week'], 'unknown', 'today'],
    [['week'], 'after', 'today'],
    [['bowel', 'week', 'saddle'], 'before', 'emergency'],
    [[], 'after', 'none'],
  ])('%j, %s surgery: %s', (signs, stage, answer) => expect(answerFor(signs, { stage })).toBe(answer));

  it('never tells anybody to wait for a visit who had surgery, or may have had it', () => {
    fc.assert(fc.property(someSigns, fc.constantFrom('after' as const, 'unknown' as const), (signs, stage) => {
      expect(answerFor(signs, { stage })).not.toBe('visit');
    }));
    expect(answersIn({ stage: 'after' })).not.toContain('visit');
  });

  it('ends in nothing ticked only where nothing is ticked', () => {
    fc.assert(fc.property(someSigns, aStage, (signs, stage) => {
      expect(answerFor(signs, { stage }) === 'none').toBe(signs.length === 0);
    }));
  });

  it('one sign more never makes it milder, nor does surgery', () => {
    fc.assert(fc.property(someSigns, fc.constantFrom(...SIGNS), aStage, (signs, more, stage) => {
      expect(gravity(answerFor([...signs, more], { stage }))).toBeLessThanOrEqual(gravity(answerFor(signs, { stage })));
      expect(gravity(answerFor(signs, { stage: 'after' }))).toBeLessThanOrEqual(gravity(answerFor(signs, { stage: 'before' })));
    }));
  });

  it('does not care for the order', () => {
    fc.assert(fc.property(someSigns, aStage, (signs, stage) => {
      expect(answerFor(signs.toReversed(), { stage })).toBe(answerFor(signs, { stage }));
    }));
  });

  it('has every sign in one list, and below the answer that it ends in', () => {
    expect(SIGN_GROUPS.flatMap(signsOfGroup)).toEqual(SIGNS);
    fc.assert(fc.property(fc.constantFrom(...SIGNS), aStage, (sign, stage) => {
      const answer = answerFor([sign], { stage });
      const found = signsOfAnswer(answer, { stage }).find((one) => one.sign === sign);
      expect(found?.counts).not.toBe(stage === 'before' ? 'after' : 'before');
      expect(found).toBeDefined();
    }));
    expect(signsOfAnswer('none', { stage: 'unknown' })).toEqual([]);
  });
});
