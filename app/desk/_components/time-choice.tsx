'use client';

import { useField } from '@/components/kit/form-context';
import { FieldNotes } from '@/components/kit/field-notes';

export interface DayOfTimes {
  /** Names the day in the page. */
  readonly day: string;
  readonly label: string;
  readonly times: readonly { readonly value: string; readonly label: string }[];
}

/** One of the open times, by day; each is a radio button whose whole face is the target. */
export function TimeChoice({ legend, days }: { legend: string; days: readonly DayOfTimes[] }) {
  const { id, problem, choices, value, notes } = useField('startsAt');
  const first = days[0]?.times[0]?.value;
  return (
    <fieldset className="times" aria-describedby={notes['aria-describedby']}>
      <legend>{legend}</legend>
      {days.map(({ day, label, times }) => (
        <div key={day} role="group" aria-labelledby={`times-${day}`}>
          <p className="times-day" id={`times-${day}`}>{label}</p>
          <div className="times-row">
            {times.map((one) => (
              <label key={one.value} className="time">
                <input type="radio" name="startsAt" value={one.value} id={one.value === first ? id : undefined} defaultChecked={one.value === value} />
                <span>{one.label}</span>
              </label>
            ))}
          </div>
        </div>
      ))}
      <FieldNotes id={id} problem={problem} choices={choices} />
    </fieldset>
  );
}
