'use client';

import type { ComponentProps, ReactNode } from 'react';
import { FieldNotes } from './field-notes';
import { useField } from './form-context';

type Input = Omit<ComponentProps<'input'>, 'name' | 'id' | 'defaultValue' | 'value' | 'required'>;

export interface FieldProps extends Input {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What stands in the field at first. */
  readonly initial?: string;
  readonly icon?: ReactNode;
  readonly required?: boolean;
}

/** One line of text, a date, a number, a password. */
export function Field({ name, label, hint, initial, icon, required, type = 'text', ...input }: FieldProps) {
  const { id, problem, choices, value, notes } = useField(name, initial, hint);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className={problem ? 'control control--bad' : 'control'}>
        {icon}
        <input {...input} {...notes} type={type} id={id} name={name} defaultValue={value} aria-required={required} />
      </div>
      <FieldNotes id={id} hint={hint} problem={problem} choices={choices} />
    </div>
  );
}
