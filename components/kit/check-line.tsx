'use client';

import type { ReactNode } from 'react';
import { useField } from './form-context';

interface CheckLineProps {
  readonly name: string;
  /** Follows from something else: ticked, and not to be unticked. */
  readonly isFixed?: boolean;
  /** How it is at first; ticked unless it says otherwise. */
  readonly initial?: 'on' | '';
  readonly children: ReactNode;
}

/** A line with a box; the whole line is the target. */
export function CheckLine({ name, isFixed = false, initial = 'on', children }: CheckLineProps) {
  const { id, value } = useField(name, initial);
  return (
    <div className="rl">
      <input type="checkbox" id={id} name={name} defaultChecked={isFixed || value !== ''} disabled={isFixed} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}
