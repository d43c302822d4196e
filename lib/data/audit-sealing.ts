import { createHash } from 'node:crypto';
import type { ChainRow, Checkpoint, Seal } from '@/lib/domain/access/audit-chain';

interface Sealing {
  /** In the order of the walk. */
  add(step: ChainRow | Checkpoint): void;
  made(): Seal | null;
  /** `older`: some of what the seal covers was cut off after it was made. */
  holds(earlier: Seal): boolean | 'older';
}

/** What all rows up to one come to, in the order of the walk. */
export function sealing(upTo: string | null, of: Seal['of']): Sealing {
  const digest = createHash('sha256');
  let [rows, isOlder] = [0, false];
  let end: { readonly chain: string; readonly hash: string } | null = null;
  const close = (): void => {
    if (end) digest.update(`${end.chain}|${end.hash}|`);
    end = null;
  };
  const take = (chain: string, hash: string, count: number): void => {
    rows += count;
    if (of === 'rows') digest.update(hash);
    else if (end?.chain !== chain) close();
    if (of === 'ends') end = { chain, hash };
  };
  const made = (): Seal | null => {
    if (upTo === null) return null;
    close();
    return { upTo, rows, digest: digest.copy().digest('hex'), of };
  };
  return {
    made,
    add(step) {
      const id = 'lastHash' in step ? step.lastId : step.id;
      const isCovered = upTo !== null && BigInt(id) <= BigInt(upTo);
      if (!('lastHash' in step)) {
        if (isCovered) take(step.chain, step.hash, 1);
      } else if (isCovered && of === 'ends') take(step.chain, step.lastHash, step.rows);
      // Its hashes are gone, or the last of them that it covers is.
      else isOlder = true;
    },
    holds(earlier) {
      const now = made();
      return isOlder ? 'older' : earlier.rows === now?.rows && earlier.digest === now.digest;
    },
  };
}
