import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Escort } from '../itinerary/types';
import type { Problem } from '../problem';
import type { EscortAnswer } from './types';
import { tripWith } from '@/tests/support/replans';
import {
  accept, arrangeByCentre, ask, type Asked, askedSince, cannotCome, decline, endArrangement, type EscortBook, type EscortStep, leaves, NOBODY, pendingOf, putBack, takeBackQuestion,
  takeOn, whoMayBeAsked, withOwnYes, withPending, wordsBetween,
} from './escort';

const JUNE: Asked = { personId: 'june', name: 'June' };
const DALE: Asked = { personId: 'dale', name: 'Dale' };
const BO: Asked = { personId: null, name: 'Bo' };
const EMPTY: EscortBook = { escort: NOBODY, answers: [] };

const isProblem = (step: EscortStep | Problem): step is Problem => 'code' in step;

/** The book after a step that was not refused. */
function after(book: EscortBook, take: (book: EscortBook) => EscortStep | Problem | null): EscortBook {
  const step = take(book);
  if (step === null || isProblem(step)) throw new Error(step?.code ?? 'nothing');
  return { escort: step.escort, answers: [...book.answers, ...step.said] };
}

const through = (...steps: readonly ((book: EscortBook) => EscortStep | Problem | null)[]): EscortBook => steps.reduce(after, EMPTY);
const words = ({ answers }: EscortBook): readonly string[] => answers.map(({ name, word }) => `${name} ${word}`);

describe('asking for an escort', () => {
  it('asks the first, and then others beside, the first one staying in the place', () => {
    const book = through((one) => ask(one, JUNE), (one) => ask(one, BO));
    expect(book.escort).toEqual({ state: 'asked', name: 'June', personId: 'june' });
    expect(pendingOf(book)).toEqual([JUNE, BO]);
  });

  it('puts the next one who is asked in the place of who says no', () => {
    const book = through((one) => ask(one, JUNE), (one) => ask(one, BO), (one) => decline(one, JUNE, 'Works that week'));
    expect(book.escort).toEqual({ state: 'asked', name: 'Bo' });
    expect(book.answers.at(-1)).toEqual({ ...JUNE, word: 'DECLINED', note: 'Works that week' });
    expect(after(book, (one) => decline(one, BO, '')).escort).toEqual(NOBODY);
  });

  it('keeps who said yes until the new one says yes too, and then hands over', () => {
    const asked = through((one) => ask(one, JUNE), (one) => accept(one, JUNE), (one) => ask(one, DALE));
    expect(asked.escort).toEqual({ state: 'accepted', name: 'June', personId: 'june' });
    const book = after(asked, (one) => accept(one, DALE));
    expect(book.escort).toEqual({ state: 'accepted', name: 'Dale', personId: 'dale' });
    expect(words(book).slice(-2)).toEqual(['June HANDED_OVER', 'Dale ACCEPTED']);
  });

  it('takes the first of two who say yes, and tells the second by name', () => {
    const book = through((one) => ask(one, JUNE), (one) => ask(one, DALE), (one) => accept(one, DALE));
    expect(accept(book, JUNE)).toMatchObject({ code: 'escort-settled', params: { name: 'Dale' } });
    expect(decline(book, JUNE, '')).toMatchObject({ code: 'escort-settled' });
    expect(pendingOf(book)).toEqual([]);
  });

  it('refuses an answer to a question that was taken back, or never put', () => {
    const book = through((one) => ask(one, JUNE), (one) => takeBackQuestion(one, JUNE));
    for (const one of [book, EMPTY]) expect(accept(one, JUNE)).toMatchObject({ code: 'escort-not-asked' });
    expect(book.escort).toEqual(NOBODY);
  });

  it('asks nobody twice, not even in other letters, and not who said yes', () => {
    expect(ask(through((one) => ask(one, BO)), { personId: null, name: ' bo ' })).toMatchObject({ code: 'escort-asked-already' });
    expect(ask(through((one) => ask(one, JUNE), (one) => accept(one, JUNE)), JUNE)).toMatchObject({ code: 'escort-is-already' });
  });

  it('hears the same answer twice and writes it once', () => {
    const yes = through((one) => ask(one, JUNE), (one) => accept(one, JUNE));
    expect(accept(yes, JUNE)).toEqual({ escort: yes.escort, said: [] });
    const no = through((one) => ask(one, JUNE), (one) => decline(one, JUNE, ''));
    expect(decline(no, JUNE, '')).toEqual({ escort: NOBODY, said: [] });
  });

  it('does not take a no for a yes that was given: that is to say that they cannot come', () => {
    const book = through((one) => ask(one, JUNE), (one) => accept(one, JUNE));
    expect(decline(book, JUNE, '')).toMatchObject({ code: 'escort-said-yes' });
    expect(after(book, (one) => cannotCome(one, JUNE, 'ill')).escort).toEqual(NOBODY);
    expect(cannotCome(EMPTY, JUNE, '')).toMatchObject({ code: 'escort-not-you' });
  });

  it('frees everybody who was asked when the centre arranges it, and takes no yes from anybody', () => {
    const ada = { name: 'Nurse Ada', phone: '(212) 555-0142' };
    const book = through((one) => ask(one, JUNE), (one) => ask(one, BO), (one) => arrangeByCentre(one, ada));
    expect(book.escort).toEqual({ state: 'centre', ...ada });
    expect(words(book).slice(-2)).toEqual(['June WITHDREW', 'Bo WITHDREW']);
    const taken = through((one) => ask(one, JUNE), (one) => accept(one, JUNE));
    expect(arrangeByCentre(taken, ada)).toMatchObject({ code: 'escort-has-said-yes', params: { name: 'June' } });
  });

  it('has nobody when the centre ends its arrangement, or whoever was asked beside it', () => {
    const book = through((one) => arrangeByCentre(one, { name: 'Nurse Ada', phone: '' }));
    expect(endArrangement(book)).toEqual({ escort: NOBODY, said: [] });
    expect(endArrangement(after(book, (one) => ask(one, DALE)))).toMatchObject({ escort: { state: 'asked', name: 'Dale' } });
    expect(endArrangement(EMPTY)).toMatchObject({ code: 'stale' });
  });

  it('can ask everybody on the trip but the patient and those who are asked or have said yes', () => {
    const people = [
      { userId: 'ruth', name: 'Ruth', role: 'OWNER' }, { userId: 'june', name: 'June', role: 'CAREGIVER' },
      { userId: 'dale', name: 'Dale', role: 'FAMILY' }, { userId: 'keep', name: 'Keep', role: 'KEEPER' },
    ] as const;
    const book = through((one) => ask(one, JUNE));
    expect(whoMayBeAsked(people, book).map(({ userId }) => userId)).toEqual(['dale', 'keep']);
    expect(whoMayBeAsked(people, after(book, (one) => decline(one, JUNE, ''))).map(({ userId }) => userId)).toEqual(['june', 'dale', 'keep']);
  });
});

describe('somebody who leaves the trip', () => {
  it('is no escort any more, and whoever else was asked is', () => {
    const book = through((one) => ask(one, JUNE), (one) => accept(one, JUNE), (one) => ask(one, BO), (one) => leaves(one, 'june'));
    expect(book.escort).toEqual({ state: 'asked', name: 'Bo' });
    expect(words(book).at(-1)).toBe('June WITHDREW');
  });

  it('need not answer any more, under the name that they had', () => {
    const book = through((one) => ask(one, JUNE), (one) => accept(one, JUNE), (one) => ask(one, DALE), (one) => leaves(one, 'dale'));
    expect(book.escort.name).toBe('June');
    expect(words(book).at(-1)).toBe('Dale WITHDREW');
  });

  it('changes nothing where it was never about them', () => expect(leaves(through((one) => ask(one, BO)), 'june')).toBeNull());
});

describe('a yes', () => {
  const escort = (state: Escort['state'], who: Asked): Escort => ({ state, name: who.name, ...(who.personId && { personId: who.personId }) });
  const trip = (one: Escort) => tripWith([], { escort: one });

  it('of a person is theirs alone: others can only ask again', () => {
    const [asked, yes] = [trip(escort('asked', JUNE)), trip(escort('accepted', JUNE))];
    expect(withOwnYes(asked, yes, 'ruth').escort).toEqual(asked.escort);
    expect(withOwnYes(asked, yes, 'june').escort).toEqual(yes.escort);
    expect(withOwnYes(yes, { ...yes, hasPapers: true }, 'ruth').escort).toEqual(yes.escort);
    expect(withOwnYes(asked, trip(escort('accepted', BO)), 'ruth').escort).toEqual(escort('accepted', BO));
  });

  it('is never put back by an undo, not even by their own', () => {
    const [none, yes] = [trip(NOBODY), trip(escort('accepted', JUNE))];
    expect(putBack(none, yes, true).escort).toEqual(escort('asked', JUNE));
    expect(putBack(none, yes, false).escort).toEqual(NOBODY);
    expect(putBack(none, trip(escort('accepted', BO)), true).escort).toEqual(escort('accepted', BO));
  });

  it('that another deed takes away leaves the place to who else is asked', () => {
    const book = through((one) => ask(one, JUNE), (one) => accept(one, JUNE), (one) => ask(one, BO));
    expect(withPending(book, trip(NOBODY)).escort).toEqual(escort('asked', BO));
  });
});

describe('the words of another deed', () => {
  const book = through((one) => ask(one, JUNE), (one) => accept(one, JUNE));

  it.each([
    ['nobody any more', NOBODY, ['June WITHDREW']],
    ['asked again, for another day', { state: 'asked', name: 'June', personId: 'june' }, ['June ASKED']],
    ['the same', book.escort, []],
    ['another', { state: 'accepted', name: 'Bo' }, ['June HANDED_OVER', 'Bo ACCEPTED']],
    ['the centre', { state: 'centre', name: '' }, ['June HANDED_OVER']],
  ] as const)('%s', (_, escort, said) => {
    expect(wordsBetween(book, escort).map(({ name, word }) => `${name} ${word}`)).toEqual(said);
  });
});

describe('any row of words', () => {
  const who = fc.constantFrom(JUNE, DALE, BO);
  const step = fc.oneof(
    who.map((one) => (book: EscortBook) => ask(book, one)),
    who.map((one) => (book: EscortBook) => accept(book, one)),
    who.map((one) => (book: EscortBook) => decline(book, one, '')),
    who.map((one) => (book: EscortBook) => cannotCome(book, one, '')),
    who.map((one) => (book: EscortBook) => takeBackQuestion(book, one)),
    who.map((one) => (book: EscortBook) => takeOn(book, one)),
    fc.constantFrom('june', 'dale').map((id) => (book: EscortBook) => leaves(book, id)),
    fc.constant((book: EscortBook) => arrangeByCentre(book, { name: '', phone: '' })),
    fc.constant(endArrangement),
  );

  it('leaves one escort at most, who is asked or said yes last, and nobody waiting where it is settled beside them', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let book = EMPTY;
      for (const take of steps) {
        const taken = take(book);
        if (taken && !isProblem(taken)) book = { escort: taken.escort, answers: [...book.answers, ...taken.said] };
        const { escort } = book;
        const last = book.answers.findLast(({ name }) => name === escort.name)?.word;
        if (escort.state === 'asked') expect(last).toBe('ASKED');
        if (escort.state === 'accepted') expect(last).toBe('ACCEPTED');
        if (escort.state === 'none') expect(pendingOf(book)).toEqual([]);
        expect(pendingOf(book).map(({ name }) => name)).not.toContain(escort.state === 'accepted' ? escort.name : '');
      }
    }));
  });
});

describe('since when somebody is asked', () => {
  const at = (day: number): Date => new Date(Date.UTC(2027, 1, day));
  const said = (day: number, word: EscortAnswer['word'], who: Asked): EscortAnswer => ({ ...who, word, note: '', saidAt: at(day) });

  it('is their last question: after a no they may be asked again, and others beside', () => {
    const book = [said(1, 'ASKED', JUNE), said(2, 'DECLINED', JUNE), said(3, 'ASKED', JUNE), said(4, 'ASKED', BO)];
    expect(askedSince({ state: 'asked', name: 'June', personId: 'june' }, book)).toEqual(at(3));
    expect(askedSince({ state: 'asked', name: ' bo' }, book)).toEqual(at(4));
  });

  it('is not known of whom the book does not know', () => {
    expect(askedSince({ state: 'asked', name: 'Kit' }, [said(1, 'ASKED', JUNE)])).toBeNull();
  });
});
