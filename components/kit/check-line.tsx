'use client';

import type { ReactNode } from 'react';
import { useField } from './form-context';

interface CheckLineProps {
  readonly name: string;
  /** Follows from something else: ticked, and not to be unticked. */
  readonly isFixed?: boolean;
  readonly children: ReactNode;
}

/** A line with a box that is ticked at first; the whole line is the target. */
export function CheckLine({ name, isFixed = false, children }: CheckLineProps) {
  const { id, value } = useField(name, 'on');
  return (
    <div className="rl">
      <input type="checkbox" id={id} name={name} defaultChecked={isFixed || value !== ''} disabled={isFixed} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}
