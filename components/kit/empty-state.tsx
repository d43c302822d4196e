import type { ReactNode } from 'react';
import { SkylinePiece } from './skyline';

interface EmptyStateProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** One outlined button. */
  readonly action?: ReactNode;
}

/** Nothing here yet: a piece of skyline, one sentence, one way on. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="sheet empty">
      <SkylinePiece />
      <h2>{title}</h2>
      {children ? <p className="soft">{children}</p> : null}
      {action}
    </div>
  );
}
