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
}

/** Where the numbers come from. */
export function NumbersList({ numbers }: { numbers: readonly NumberWords[] }) {
  return (
    <dl className="numbers">
      {numbers.map(({ key, name, value, before, after, sourceKind, source }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            {before} <b className="num">{value}</b>
            {after}
          </dd>
          <dd className={sourceKind === 'own' ? 'src src--own' : 'src'}>{source}</dd>
        </div>
      ))}
    </dl>
  );
}
