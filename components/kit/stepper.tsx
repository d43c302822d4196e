'use client';

import { useState } from 'react';
import { FieldNotes } from './field-notes';
import { useField } from './form-context';
import { Icon } from './icon';

interface StepperProps {
  readonly name: string;
  readonly label: string;
  /** The limits in words. */
  readonly hint: string;
  readonly initial: number;
  readonly least: number;
  readonly most: number;
  readonly less: string;
  readonly more: string;
}

/** A small number by steps of one. Without JavaScript it is typed. */
export function Stepper({ name, label, hint, initial, least, most, less, more }: StepperProps) {
  const { id, problem, value, notes } = useField(name, String(initial), hint);
  const [typed, setTyped] = useState(value);
  const count = Number(typed);
  const step = (by: number) => setTyped(String(Math.min(Math.max((Number.isInteger(count) ? count : initial) + by, least), most)));
  return (
    <div className="field">
      <div className="stepper" role="group" aria-labelledby={`${id}-label`}>
        <label htmlFor={id} id={`${id}-label`}>{label}</label>
        <button type="button" className="iconbtn" aria-label={less} disabled={count <= least} onClick={() => step(-1)}><Icon name="minus" /></button>
        <input
          {...notes} id={id} name={name} type="number" className="num stepper-n" inputMode="numeric"
          min={least} max={most} value={typed} onChange={({ target }) => setTyped(target.value)}
        />
        <button type="button" className="iconbtn" aria-label={more} disabled={count >= most} onClick={() => step(1)}><Icon name="plus" /></button>
      </div>
      <output className="vh" htmlFor={id}>{typed}</output>
      <FieldNotes id={id} hint={hint} problem={problem} />
    </div>
  );
}
