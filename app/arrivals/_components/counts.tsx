import Link from 'next/link';
import type { BoardCounts } from '@/lib/domain/arrivals/board';

export interface CountLink {
  readonly count: keyof BoardCounts;
  /** "today", "next 7 days" */
  readonly words: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** How many arrive soon, and how many of them nobody looks after; each leads to them. */
export function Counts({ counts, links, label }: { counts: BoardCounts; links: readonly CountLink[]; label: string }) {
  return (
    <nav className="counts" aria-label={label}>
      {links.map(({ count, words, href, isCurrent }) => (
        <Link key={count} href={href} prefetch={false} scroll={false} aria-current={isCurrent ? 'true' : undefined}><b className="num">{counts[count]}</b> <span>{words}</span></Link>
      ))}
    </nav>
  );
}
