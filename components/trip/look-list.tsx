import { clsx } from 'clsx';
import { Icon } from '@/components/kit/icon';
import type { IconName } from '@/components/kit/icons';
import type { LookedBy, LookLine } from '@/lib/domain/people/looks';
import { doingWords, lookerWords } from '@/lib/text/look-words';
import { useLocale } from '@/lib/text/here';
import { initialsOf } from '@/lib/domain/people/initials';

interface LookListProps {
  readonly lines: readonly LookLine[];
  /** When, and how often, in the words of the page. */
  readonly when: (line: LookLine) => string;
}

/** Who looked and who did what, one line each. */
export function LookList({ lines, when }: LookListProps) {
  const locale = useLocale();
  return (
    <ol className="looks">
      {lines.map((line) => (
        <li key={line.id}>
          <Sign by={line.by} />
          <span>
            <b><bdi>{lookerWords(line.by, locale)}</bdi></b> {doingWords(line, locale)}
            <span className="soft small">{when(line)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

const SIGNS: Readonly<Record<Exclude<LookedBy['type'], 'person'>, IconName>> = { link: 'link', feed: 'calendar-days', responder: 'shield-plus' };

function Sign({ by }: { by: LookedBy }) {
  if (by.type !== 'person') return <span className="avatar avatar--sign" aria-hidden="true"><Icon name={SIGNS[by.type]} size="s" /></span>;
  const isStaff = typeof by.from === 'object';
  return <span className={clsx('avatar', isStaff ? 'avatar--4' : 'avatar--2')} aria-hidden="true">{initialsOf(by.name ?? '?')}</span>;
}
