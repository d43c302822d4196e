'use client';

import type { CSSProperties, ReactNode } from 'react';
import { useTicks } from './tick-scope';

/** A finished sentence with `%packed%` and `%total%` where the numbers go. */
interface Counted {
  readonly words: string;
}

function useCount(section?: string): { readonly packed: number; readonly total: number } {
  const { isPacked, lists } = useTicks();
  const lines = section === undefined ? Object.values(lists).flat() : (lists[section] ?? []);
  return { packed: lines.filter(isPacked).length, total: lines.length };
}

const counted = (words: string, { packed, total }: ReturnType<typeof useCount>): string =>
  words.replace('%packed%', String(packed)).replace('%total%', String(total));

/** How much is packed, of one section or of all. */
export function PackedCount({ words, section }: Counted & { readonly section?: string }) {
  return counted(words, useCount(section));
}

/** The bag fills up with what is packed; the bar says the same in a number. */
export function PackedBar({ words, label }: Counted & { readonly label: string }) {
  const count = useCount();
  const share = count.total === 0 ? 0 : count.packed / count.total;
  return (
    <div className="bar" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={count.total} aria-valuenow={count.packed} aria-valuetext={counted(words, count)}>
      <i style={{ width: `${share * 100}%` }} />
    </div>
  );
}

export function PackedBag({ children }: { readonly children: ReactNode }) {
  const { packed, total } = useCount();
  const style: CSSProperties = { '--packed': total === 0 ? 0 : packed / total };
  return <div className="bag-art" style={style}>{children}</div>;
}
