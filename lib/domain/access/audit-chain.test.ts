import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainRow, chainWalk, sealIn, sealText } from './audit-chain';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Chains as the database makes them, one after the other. */
function chains(lengths: readonly number[]): ChainRow[] {
  let id = 0;
  return lengths.flatMap((length, number) => {
    let previousHash = '';
    return Array.from({ length }, (): ChainRow => {
      id += 1;
      const covered = `${id}|chain ${number}|see-itinerary`;
      const row = { id: `${id}`, chain: `chain ${number}`, previousHash, hash: hashOf(`${previousHash}|${covered}`), covered };
      previousHash = row.hash;
      return row;
    });
  });
}

function walked(rows: readonly ChainRow[]) {
  const walk = chainWalk(hashOf);
  for (const row of rows) walk.take(row);
  return walk;
}

const anyChains = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }).map(chains);
const anyOneOf = anyChains.chain((rows) => fc.record({ rows: fc.constant(rows), at: fc.nat({ max: rows.length - 1 }) }));

describe('chainWalk', () => {
  it('finds nothing in chains as they were written, and counts them', () => {
    expect(walked(chains([3, 1, 2]))).toMatchObject({ seen: { rows: 6, chains: 3 }, broken: [] });
  });

  it('names the row that was altered, whatever of it', () => {
    fc.assert(fc.property(anyOneOf, fc.constantFrom('covered', 'previousHash', 'hash'), ({ rows, at }, field) => {
      const altered = rows.map((row, index) => (index === at ? { ...row, [field]: `${row[field]}x` } : row));
      expect(walked(altered).broken).toEqual([{ chain: rows[at]?.chain, id: rows[at]?.id, breach: 'altered' }]);
    }));
  });

  it('names the row after one that was removed, and cannot tell of the last of a chain', () => {
    fc.assert(fc.property(anyOneOf, ({ rows, at }) => {
      const after = rows[at + 1];
      const isLast = after?.chain !== rows[at]?.chain;
      expect(walked(rows.filter((_, index) => index !== at)).broken).toEqual(isLast ? [] : [{ chain: after?.chain, id: after?.id, breach: 'predecessor' }]);
    }));
  });

  it('names the row after one that was written anew with a hash of its own', () => {
    const rows = chains([3]);
    const [first, second, third] = rows;
    if (!first || !second || !third) throw new Error('three rows');
    const anew = { ...second, covered: 'other', hash: hashOf(`${second.previousHash}|other`) };
    expect(walked([first, anew, third]).broken).toEqual([{ chain: 'chain 0', id: '3', breach: 'predecessor' }]);
  });

  it('names one row a chain', () => {
    fc.assert(fc.property(anyChains, (rows) => {
      const walk = walked(rows.map((row) => ({ ...row, covered: 'other' })));
      expect(walk.broken).toHaveLength(walk.seen.chains);
    }));
  });
});

describe('a seal', () => {
  const seal = { upTo: '812345', rows: 1_000_000, digest: 'ab'.repeat(32), of: 'ends' } as const;

  it('is read as it was said', () => expect(sealIn(sealText(seal))).toEqual(seal));

  it('of an older release is known by its form', () => expect(sealIn(sealText({ ...seal, of: 'rows' }))).toEqual({ ...seal, of: 'rows' }));

  it.each(['', 'x', '1.2.3', `1.2.${'z'.repeat(64)}`, `-1.2.${'a'.repeat(64)}`, ` ${sealText(seal)}`])('is not %j', (text) => expect(sealIn(text)).toBeNull());
});
