import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/trips';
import { centreIdOf, centreNews, centreProblems, possibleSuccessors, settledCentre, type TypedCentre } from './centre-edit';
import { suggestedCentre } from './suggestion';

const TODAY = day('2027-03-01');
const OPEN: TypedCentre = {
  name: 'Kips Bay Spine Hospital', alsoKnownAs: [], address: '', borough: '', phone: '', website: '', spot: null, status: 'OPEN', closedOn: null, successorId: null,
  source: 'Its own page', checkedOn: day('2027-02-20'),
};
const CLOSED: TypedCentre = { ...OPEN, status: 'CLOSED', closedOn: day('2027-02-01') };

type Known = Parameters<typeof possibleSuccessors>[0][number];
const known = (id: string, status: Known['status'] = 'OPEN', successor: string | null = null): Known =>
  ({ id, name: `Centre ${id}`, status, successor: successor === null ? null : { id: successor, name: successor } });

const codes = (typed: TypedCentre, before: Known | null = known('a'), centres: readonly Known[] = [known('a'), known('b'), known('c', 'UNVERIFIED'), known('d', 'CLOSED')]) =>
  centreProblems(typed, { before, centres, today: TODAY }).map(({ field, code }) => `${field} ${code}`);

describe('what an administrator says of a centre', () => {
  it('is taken as it is where nothing is wrong', () => {
    expect(codes(OPEN)).toEqual([]);
    expect(codes(CLOSED)).toEqual([]);
    expect(codes({ ...CLOSED, successorId: 'b', closedOn: day('2027-09-01') })).toEqual([]);
    expect(codes({ ...OPEN, status: 'UNVERIFIED', source: '', checkedOn: null }, null)).toEqual([]);
  });

  it.each<[string, Partial<TypedCentre>, string]>([
    ['a closed one without its day', { closedOn: null }, 'closedOn required'],
    ['a day in three years', { closedOn: day('2030-01-01') }, 'closedOn day-too-far'],
    ['itself as successor', { successorId: 'a' }, 'successorId successor-is-itself'],
    ['a closed successor', { successorId: 'd' }, 'successorId successor-not-open'],
    ['an unverified successor', { successorId: 'c' }, 'successorId successor-not-open'],
    ['nobody’s id', { successorId: 'nobody' }, 'successorId unknown-choice'],
    ['a look to come', { checkedOn: day('2027-03-02') }, 'checkedOn day-not-yet'],
    ['no source', { source: '' }, 'source required'],
    ['no day of looking', { checkedOn: null }, 'checkedOn required'],
    ['a place on the other side of the earth', { spot: { latitude: 40.7, longitude: 73.9 } }, 'latitude not-near-new-york'],
    ['a name that another has', { name: ' centre B ' }, 'name centre-named-already'],
  ])('is refused with %s', (_, change, problem) => expect(codes({ ...CLOSED, ...change })).toEqual([problem]));

  it('keeps a successor that has closed since: nobody named it anew', () => {
    const before = known('a', 'CLOSED', 'd');
    expect(codes({ ...CLOSED, successorId: 'd' }, before)).toEqual([]);
    expect(possibleSuccessors([known('a'), known('b'), known('c', 'UNVERIFIED'), known('d', 'CLOSED')], before).map(({ id }) => id)).toEqual(['b', 'd']);
  });

  it('has day and successor only while it is closed', () => {
    expect(settledCentre({ ...CLOSED, successorId: 'b', status: 'OPEN' })).toMatchObject({ closedOn: null, successorId: null });
    expect(settledCentre(CLOSED)).toBe(CLOSED);
  });

  it('is never refused for what somebody suggested', () => {
    const typed = suggestedCentre({ name: 'Gramercy Spine', place: '1 Irving Place', website: '', phone: '', note: 'Good' });
    expect(codes(typed, null)).toEqual([]);
    expect(typed).toMatchObject({ status: 'UNVERIFIED', address: '1 Irving Place', source: '', checkedOn: null });
  });
});

const IDS = ['a', 'b', 'c', 'd'] as const;
const anEdit = fc.record({ id: fc.constantFrom(...IDS), status: fc.constantFrom('OPEN' as const, 'CLOSED' as const), successorId: fc.option(fc.constantFrom(...IDS)) });

it('however centres close and open again, successors never lead back', () => {
  fc.assert(fc.property(fc.array(anEdit, { maxLength: 30 }), (edits) => {
    let centres: readonly Known[] = IDS.map((id) => known(id));
    for (const { id, status, successorId } of edits) {
      const before = centres.find((one) => one.id === id) ?? null;
      const typed = settledCentre({ ...CLOSED, name: `Centre ${id}`, status, successorId });
      if (centreProblems(typed, { before, centres, today: TODAY }).length > 0) continue;
      centres = centres.map((one) => (one.id === id ? known(id, typed.status, typed.successorId) : one));
    }
    for (const { id } of centres) expect(followed(centres, id)).not.toContain(id);
  }));
});

function followed(centres: readonly Known[], id: string): readonly string[] {
  const met: string[] = [];
  for (let next = successorOf(centres, id); next !== undefined && !met.includes(next); next = successorOf(centres, next)) met.push(next);
  return met;
}

const successorOf = (centres: readonly Known[], id: string): string | undefined => centres.find((one) => one.id === id)?.successor?.id;

it('tells people of a closing, of another day or successor, and of a reopening; of nothing else', () => {
  const later = { ...CLOSED, closedOn: day('2027-04-01') };
  expect(centreNews(OPEN, CLOSED)).toBe('CLOSED');
  expect(centreNews(CLOSED, later)).toBe('CLOSED');
  expect(centreNews(CLOSED, { ...CLOSED, successorId: 'b' })).toBe('CLOSED');
  expect(centreNews(CLOSED, OPEN)).toBe('REOPENED');
  expect(centreNews(CLOSED, { ...CLOSED })).toBeNull();
  expect(centreNews(OPEN, { ...OPEN, status: 'UNVERIFIED' })).toBeNull();
});

it('makes a name fit for an address', () => {
  expect(centreIdOf('Clínica de Columna “Ñandú”, 5th Av.')).toBe('clinica-de-columna-nandu-5th-av');
  expect(centreIdOf('脊椎中心')).toBe('');
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
    expect(centreIdOf(name)).toMatch(/^(?:[a-z\d]+(?:-[a-z\d]+)*)?$/);
  }));
});
