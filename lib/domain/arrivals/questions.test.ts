import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerVersion, type CentreQuestion, isOpen, mayAnswer, questionSign, questionsToShow, type QuestionState } from './questions';

const NOW = new Date('2027-03-01T15:00:00Z');
const before = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);

interface Made {
  readonly id?: string;
  readonly state?: QuestionState;
  readonly centreId?: string;
  readonly isRead?: boolean;
  /** Minutes before now. */
  readonly answered?: number;
}

function question({ id = 'q', state = 'open', centreId = 'kips-bay', isRead = true, answered = 5 }: Made = {}): CentreQuestion {
  const answer = state === 'answered' ? { text: 'Yes', by: 'Maya', at: before(answered) } : null;
  return { id, tripId: 't', centre: { id: centreId, name: 'Kips Bay' }, text: 'Any allergies?', askedBy: 'Rosa', askedAt: before(600), answer, state, isRead };
}

describe('an answer', () => {
  it('is given to what is open, while the centre reads along', () => {
    expect(mayAnswer(question(), [question()])).toBe(true);
    expect(mayAnswer(question({ isRead: false }), [question({ isRead: false })])).toBe(false);
  });

  it('can be replaced until the centre asks the next thing, but for what it took back', () => {
    const answered = question({ state: 'answered' });
    expect(mayAnswer(answered, [answered])).toBe(true);
    expect(mayAnswer(answered, [question({ id: 'next' }), answered])).toBe(false);
    expect(mayAnswer(answered, [question({ id: 'next', state: 'taken-back' }), answered])).toBe(true);
    expect(mayAnswer(answered, [question({ id: 'next', centreId: 'other' }), answered])).toBe(true);
  });

  it.each(['taken-back', 'lapsed'] as const)('is not taken by what is %s', (state) => expect(mayAnswer(question({ state }), [question({ state })])).toBe(false));

  it('is told from the one before by its moment; none is 0', () => {
    expect(answerVersion(question())).toBe(0);
    expect(answerVersion(question({ state: 'answered', answered: 3 }))).toBe(before(3).getTime());
  });
});

const anyQuestion = fc.record({
  id: fc.uuid(), state: fc.constantFrom('open', 'answered', 'taken-back', 'lapsed'), centreId: fc.constantFrom('a', 'b'), isRead: fc.boolean(),
  answered: fc.integer({ min: 0, max: 200 }),
}).map(question);
const anyQuestions = fc.uniqueArray(anyQuestion, { maxLength: 8, selector: ({ id }) => id });

describe('of any questions', () => {
  it('every open one that is read can be answered, none that is not read, and of the answered ones one a centre at most', () => {
    fc.assert(fc.property(anyQuestions, (all) => {
      const answerable = all.filter((one) => mayAnswer(one, all));
      expect(answerable.every(({ isRead }) => isRead)).toBe(true);
      expect(answerable.filter(isOpen)).toEqual(all.filter((one) => isOpen(one) && one.isRead));
      const replaced = answerable.filter((one) => !isOpen(one));
      expect(new Set(replaced.map(({ centre }) => centre.id)).size).toBe(replaced.length);
    }));
  });

  it('those shown on the trip are all that are open, in their order, and none that was answered long ago', () => {
    fc.assert(fc.property(anyQuestions, (all) => {
      const shown = questionsToShow(all, NOW);
      expect(shown.filter(isOpen)).toEqual(all.filter(isOpen));
      expect(shown).toEqual(all.filter((one) => shown.includes(one)));
      expect(shown.every(({ answer }) => !answer || answer.at > before(60))).toBe(true);
    }));
  });

  it('the board’s sign says that something is open before it says that all is answered', () => {
    fc.assert(fc.property(anyQuestions, (all) => {
      const sign = questionSign(all);
      expect(sign === 'asked').toBe(all.some(isOpen));
      expect(sign === 'none').toBe(!all.some(({ state }) => state === 'open' || state === 'answered'));
    }));
  });
});
