'use client';

import type { ReactNode } from 'react';
import { FieldNotes } from './field-notes';
import { useField } from './form-context';

export interface ChoiceOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  /** Fields that belong to this choice; shown while it is chosen. */
  readonly more?: ReactNode;
}

interface ChoiceGroupProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly initial?: string;
  readonly options: readonly ChoiceOption[];
  /** `row` lays short choices side by side where there is room. */
  readonly layout?: 'list' | 'row';
  readonly hideLegend?: boolean;
}

/** One of a few, as radio buttons whose whole row is the target. */
export function ChoiceGroup({ name, legend, hint, initial, options, layout = 'list', hideLegend }: ChoiceGroupProps) {
  const { id, problem, value, notes } = useField(name, initial, hint);
  return (
    <fieldset className={`choices choices--${layout}`} aria-describedby={notes['aria-describedby']}>
      <legend className={hideLegend ? 'vh' : undefined}>{legend}</legend>
      {options.map((option, index) => (
        <div key={option.value} className="choice-row">
          <label className={problem ? 'choice choice--bad' : 'choice'}>
            <input
              type="radio"
              name={name}
              value={option.value}
              id={index === 0 ? id : undefined}
              defaultChecked={option.value === value}
            />
            <span>
              <b>{option.label}</b>
              {option.note ? <span className="soft small">{option.note}</span> : null}
            </span>
          </label>
          {option.more ? <div className="choice-more">{option.more}</div> : null}
        </div>
      ))}
      <FieldNotes id={id} hint={hint} problem={problem} />
    </fieldset>
  );
}
