'use client';

import { Field } from '@/components/kit/field';
import { useTyped } from '@/components/kit/form-context';

export interface RowField {
  readonly name: string;
  /** `{place}` stands for the row's number. */
  readonly label: string;
  /** Id of the list of words to choose from. */
  readonly words?: string;
  readonly type?: 'tel';
}

interface CardRowsProps {
  /** `contact`: the fields are `contact0.name` and so on. */
  readonly row: string;
  readonly fields: readonly RowField[];
  readonly initial: Readonly<Record<string, string>>;
  /** How many rows there are at least. */
  readonly count: number;
}

/** As many rows as the page gives, and all that somebody typed in before an answer came. */
export function CardRows({ row, fields, initial, count }: CardRowsProps) {
  const typed = useTyped(initial);
  const places = Object.keys(typed).filter((name) => name.startsWith(row) && typed[name] !== '').map((name) => Number.parseInt(name.slice(row.length), 10) + 1);
  const rows = Math.max(count, ...places.filter((place) => place > 0));
  return (
    <div className="card-rows">
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className={`card-row card-row--${fields.length}`} role="group" aria-label={placed(fields[0]?.label ?? '', at)}>
          {fields.map(({ name, label, words, type }) => (
            <Field
              key={name} name={`${row}${at}.${name}`} label={placed(label, at)} initial={initial[`${row}${at}.${name}`]} list={words} type={type}
              autoComplete="off" dir="auto"
            />
          ))}
        </div>
      ))}
    </div>
  );
}

const placed = (label: string, at: number): string => label.replace('{place}', String(at + 1));
