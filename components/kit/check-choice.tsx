'use client';

import type { ReactNode } from 'react';
import { useField } from './form-context';

interface CheckChoiceProps {
  readonly name: string;
  readonly initial: 'on' | '';
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** One thing to allow or not, in the shape of a choice: the whole row is the target. */
export function CheckChoice({ name, initial, note, children }: CheckChoiceProps) {
  const { id, value } = useField(name, initial);
  return (
    <label className="choice">
      <input type="checkbox" id={id} name={name} defaultChecked={value !== ''} />
      <span>
        <b>{children}</b>
        {note ? <span className="soft small">{note}</span> : null}
      </span>
    </label>
  );
}
