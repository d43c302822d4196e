import type { ReactNode } from 'react';
import { EmptyState } from '@/components/kit/empty-state';
import { Section } from '@/components/kit/section';

interface InboxSectionProps {
  /** `fewer`: said where not all of it is shown. */
  readonly words: { readonly open: string; readonly none: string; readonly noneNote: string; readonly fewer: string };
  /** How much there is in all. */
  readonly count: number;
  /** What is shown of it, one `li` each. */
  readonly children: readonly ReactNode[];
}

/** What waits for an administrator's decision, the oldest first. */
export function InboxSection({ words, count, children }: InboxSectionProps) {
  if (count === 0) return <EmptyState title={words.none}>{words.noneNote}</EmptyState>;
  return (
    <Section id="open" title={words.open} aside={<span>{count}</span>}>
      {count > children.length ? <p>{words.fewer}</p> : null}
      <ul className="stack">{children}</ul>
    </Section>
  );
}
