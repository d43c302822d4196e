/** A row of the audit trail, as far as it is chained. */
export interface ChainRow {
  readonly id: string;
  /** The trip's id; for what is done with accounts the person's, empty for nobody's. */
  readonly chain: string;
  readonly previousHash: string;
  readonly hash: string;
  /** All that its hash covers beside the row before it. */
  readonly covered: string;
}

/** `altered`: it is not what its hash was made of. `predecessor`: the row before it was altered, or is missing. */
export type Breach = 'altered' | 'predecessor';

/** Where a chain is broken first. What comes after it may be as it was written. */
export interface BrokenRow {
  readonly chain: string;
  readonly id: string;
  readonly breach: Breach;
}

/** Where a chain goes on since its oldest rows were cut off: stands before the rows that are left. */
export interface Checkpoint {
  readonly chain: string;
  readonly lastId: string;
  readonly lastHash: string;
  readonly rows: number;
}

type HashOf = (text: string) => string;

const isAltered = ({ previousHash, covered, hash }: ChainRow, hashOf: HashOf): boolean => hashOf(`${previousHash}|${covered}`) !== hash;

export interface ChainWalk {
  /** Before the rows of its chain. */
  begin(point: Checkpoint): void;
  /** Rows chain by chain, each in order; `follows`: that another walk has seen what the row follows. */
  take(row: ChainRow, follows?: boolean): void;
  readonly seen: { readonly rows: number; readonly chains: number };
  /** The first broken row of each chain that has one. */
  readonly broken: readonly BrokenRow[];
}

/**
 * Walks chains, holding one row of one chain at a time. It finds what was changed, and what was removed before a row that
 * is still there: a chain's last rows, or a whole chain, can be cut off without a trace in the rest. A seal finds those.
 */
export function chainWalk(hashOf: HashOf): ChainWalk {
  const seen = { rows: 0, chains: 0 };
  const broken: BrokenRow[] = [];
  let last: Pick<ChainRow, 'chain' | 'hash'> | null = null;
  let isBroken = false;

  const breachOf = (row: ChainRow, follows: boolean): Breach | null => {
    if (isAltered(row, hashOf)) return 'altered';
    return follows || row.previousHash === (last?.hash ?? '') ? null : 'predecessor';
  };

  const enter = (chain: string): void => {
    if (last?.chain === chain) return;
    last = null;
    isBroken = false;
    seen.chains += 1;
  };

  return {
    seen,
    broken,
    begin({ chain, lastHash }) {
      enter(chain);
      last = { chain, hash: lastHash };
    },
    take(row, follows = false) {
      enter(row.chain);
      const breach = isBroken ? null : breachOf(row, follows);
      if (breach) broken.push({ chain: row.chain, id: row.id, breach });
      isBroken ||= breach !== null;
      seen.rows += 1;
      last = row;
    },
  };
}

/** What the trail was when it was verified: its rows up to one, and what their hashes come to. Kept elsewhere, it shows later what was cut off. */
export interface Seal {
  readonly upTo: string;
  readonly rows: number;
  readonly digest: string;
  /** Of the last hash of each chain, which covers those before it: it holds when retention has cut these off. `rows`: of every row, by older releases. */
  readonly of: 'ends' | 'rows';
}

const SEAL = /^(e\.)?(\d{1,19})\.(\d{1,15})\.([0-9a-f]{64})$/;

/** `e.812345.1000000.9f86d0…` */
export const sealText = ({ upTo, rows, digest, of }: Seal): string => `${of === 'ends' ? 'e.' : ''}${upTo}.${rows}.${digest}`;

export function sealIn(text: string): Seal | null {
  const [, ends, upTo, rows, digest] = SEAL.exec(text) ?? [];
  return upTo && rows && digest ? { upTo, rows: Number(rows), digest, of: ends ? 'ends' : 'rows' } : null;
}
