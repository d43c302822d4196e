import type { ReactNode } from 'react';
import { SeverityShape } from '@/components/kit/severity-shape';

interface AllClearProps {
  readonly level: string;
  readonly what: string;
  readonly why: string;
  /** `done`: a finding that was just fixed, with its Undo as children. */
  readonly tone?: 'clear' | 'done';
  readonly children?: ReactNode;
}

/** Nothing to fix right now, or a finding that was just fixed. */
export function AllClear({ level, what, why, tone = 'clear', children }: AllClearProps) {
  return (
    <div className={tone === 'done' ? 'sheet finding finding--ok' : 'sheet finding'} role={tone === 'done' ? 'status' : undefined}>
      <SeverityShape level="ok" />
      <div className="finding-head">
        <p className="finding-level finding-level--ok">{level}</p>
        <h3>{what}</h3>
      </div>
      <div className="finding-body">
        <p>{why}</p>
        {children ? <div className="actions">{children}</div> : null}
      </div>
    </div>
  );
}
