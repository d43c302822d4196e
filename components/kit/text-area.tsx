'use client';

import type { ReactNode } from 'react';
import { FieldNotes } from './field-notes';
import { useField } from './form-context';

interface TextAreaProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly rows?: number;
  readonly initial?: string;
  readonly maxLength?: number;
}

/** Several lines of text. */
export function TextArea({ name, label, hint, rows = 8, initial, maxLength }: TextAreaProps) {
  const { id, problem, choices, value, notes } = useField(name, initial, hint);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className={problem ? 'control control--bad' : 'control'}>
        <textarea {...notes} id={id} name={name} rows={rows} maxLength={maxLength} defaultValue={value} autoComplete="off" spellCheck={false} />
      </div>
      <FieldNotes id={id} hint={hint} problem={problem} choices={choices} />
    </div>
  );
}
