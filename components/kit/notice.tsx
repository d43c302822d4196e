import type { ReactNode } from 'react';
import { SeverityShape } from './severity-shape';

interface NoticeProps {
  readonly tone: 'ok' | 'tip' | 'warn' | 'stop';
  readonly children: ReactNode;
  /** Announced when it appears: `status` for news, `alert` for refusals alone. */
  readonly role?: 'status' | 'alert';
}

/** A remark with its shape: something was done, is good to know, may go wrong, or cannot be. */
export function Notice({ tone, children, role }: NoticeProps) {
  return (
    <div className={`note note--${tone}`} role={role}>
      <SeverityShape level={tone} />
      <div>{children}</div>
    </div>
  );
}
