'use client';

import type { ReactNode } from 'react';
import { FieldNotes } from './field-notes';
import { useField } from './form-context';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectGroup {
  readonly label: string;
  readonly options: readonly SelectOption[];
}

interface SelectFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly initial?: string;
  /** Stands first with an empty value when nothing has to be chosen yet. */
  readonly empty?: string;
  readonly options: readonly (SelectOption | SelectGroup)[];
}

/** One of many, by the browser's own list. */
export function SelectField({ name, label, hint, initial, empty, options }: SelectFieldProps) {
  const { id, problem, value, notes } = useField(name, initial, hint);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className={problem ? 'control control--bad' : 'control'}>
        {/* A reset form falls back to the option first drawn as chosen; a new key draws the kept one. */}
        <select {...notes} key={value} id={id} name={name} defaultValue={value}>
          {empty === undefined ? null : <option key="" value="">{empty}</option>}
          {options.map((entry) => ('options' in entry ? group(entry) : option(entry)))}
        </select>
      </div>
      <FieldNotes id={id} hint={hint} problem={problem} />
    </div>
  );
}

function group({ label, options }: SelectGroup) {
  return <optgroup key={label} label={label}>{options.map(option)}</optgroup>;
}

function option({ value, label }: SelectOption) {
  return <option key={value} value={value}>{label}</option>;
}
