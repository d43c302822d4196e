import type { ReactNode } from 'react';

/** A number of the plan in finished words, and where it is from. */
export interface NumberWords {
  readonly key: string;
  readonly name: string;
  /** The number itself, set large: "5", "7 to 14", "10 lb". */
  readonly value: string;
  /** Words around it: "weekdays", ", 6 weeks". */
  readonly before?: string;
  readonly after?: string;
  /** `measured`: published or said by a surgeon. `own`: Mendway's starting number. */
  readonly sourceKind: 'measured' | 'own';
  readonly source: string;
  /** The way to change it. */
  readonly change?: ReactNode;
}

/** Where the numbers come from. */
export function NumbersList({ numbers }: { numbers: readonly NumberWords[] }) {
  return (
    <dl className="numbers">
      {numbers.map(({ key, name, value, before, after, sourceKind, source, change }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            {before} <b className="num">{value}</b>
            {after}
          </dd>
          <dd className={sourceKind === 'own' ? 'src src--own' : 'src'}>{source}</dd>
          {change ? <dd className="numbers-change">{change}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
