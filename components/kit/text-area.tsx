'use client';

import type { ReactNode } from 'react';
import { FieldNotes } from './field-notes';
import { useField } from './form-context';

interface TextAreaProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly initial?: string;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Several lines of text. */
export function TextArea({ name, label, hint, initial, rows = 3, maxLength }: TextAreaProps) {
  const { id, problem, value, notes } = useField(name, initial, hint);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        {...notes}
        className={problem ? 'control control--bad' : 'control'}
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
      />
      <FieldNotes id={id} hint={hint} problem={problem} />
    </div>
  );
}
