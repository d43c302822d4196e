'use client';

import type { ReactNode } from 'react';
import { FieldNotes } from './field-notes';
import { useField } from './form-context';

interface CheckFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly checked?: boolean;
}

/** One thing that is so or not; sends `on` when ticked. */
export function CheckField({ name, label, note, checked = false }: CheckFieldProps) {
  const { id, problem, value, notes } = useField(name, checked ? 'on' : '');
  return (
    <div className="field">
      <label className={problem ? 'choice choice--bad' : 'choice'}>
        <input {...notes} type="checkbox" id={id} name={name} defaultChecked={value === 'on'} />
        <span>
          <b>{label}</b>
          {note ? <span className="soft small">{note}</span> : null}
        </span>
      </label>
      <FieldNotes id={id} problem={problem} />
    </div>
  );
}
