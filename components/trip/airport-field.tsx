'use client';

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { FieldNotes } from '@/components/kit/field-notes';
import { useField } from '@/components/kit/form-context';
import { AirportOptions, optionId } from './airport-options';
import { type AirportChoice, useAirports } from './use-airports';

interface AirportFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly initial?: string;
  readonly icon?: ReactNode;
  /** How many were found, in words, by their number. */
  readonly counts: readonly string[];
}

const LONGEST = 80;

/** City or airport: a plain field that, once JavaScript is there, offers airports while somebody types. */
export function AirportField({ name, label, hint, initial, icon, counts }: AirportFieldProps) {
  const { id, problem, choices, value, notes } = useField(name, initial, hint);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const airports = useAirports(typed);
  const offered = typed !== '' && airports ? airports : [];

  function choose(airport: AirportChoice) {
    if (input.current) input.current.value = airport.label;
    setTyped('');
  }

  function steer(event: KeyboardEvent) {
    const chosen = offered[active];
    if (!chosen) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % offered.length);
    else if (event.key === 'ArrowUp') setActive((active + offered.length - 1) % offered.length);
    else if (event.key === 'Enter') choose(chosen);
    else if (event.key === 'Escape') setTyped('');
    else return;
    event.preventDefault();
  }

  return (
    <div className="field home-place">
      <label htmlFor={id}>{label}</label>
      <div className={problem ? 'control control--bad' : 'control'}>
        {icon}
        <input
          {...notes}
          ref={input}
          id={id}
          name={name}
          defaultValue={value}
          maxLength={LONGEST}
          autoComplete="off"
          role="combobox"
          aria-expanded={offered.length > 0}
          aria-controls={`${id}-airports`}
          aria-autocomplete="list"
          aria-activedescendant={offered.length > 0 ? optionId(id, active) : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={steer}
          onBlur={() => setTyped('')}
        />
      </div>
      <AirportOptions fieldId={id} label={label} airports={offered} active={active} onChoose={choose} />
      <p className="vh" role="status">{typed !== '' && airports ? counts[airports.length] : ''}</p>
      <FieldNotes id={id} hint={hint} problem={problem} choices={choices} />
    </div>
  );
}
