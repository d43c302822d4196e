import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Icon } from './icon';

export interface TimelineStep {
  readonly key: string;
  readonly state: 'done' | 'next' | 'later';
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** Says the state to those who do not see the dot. */
  readonly stateWord?: string;
}

/** Steps on a line: check is done, marigold is next, hollow is later. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol className="timeline">
      {steps.map(({ key, state, title, note, stateWord }) => (
        <li key={key} className={clsx(state === 'done' && 'is-done', state === 'next' && 'is-next')}>
          <span className="dot">{state === 'done' ? <Icon name="check" /> : null}</span>
          {stateWord ? <span className="vh">{stateWord}</span> : null}
          <b>{title}</b>
          {note ? <span className="soft">{note}</span> : null}
        </li>
      ))}
    </ol>
  );
}
