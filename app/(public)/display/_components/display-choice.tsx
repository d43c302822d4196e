interface DisplayChoiceProps {
  /** Of the field, and of what it changes: each choice is drawn as it would be. */
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly note?: string }[];
}

/** One of a few, sent by a plain form: no script is needed to draw it or to keep what was chosen. */
export function DisplayChoice({ name, legend, hint, chosen, options }: DisplayChoiceProps) {
  const hintId = hint ? `${name}-hint` : undefined;
  return (
    <fieldset className="choices choices--row" aria-describedby={hintId}>
      <legend>{legend}</legend>
      {options.map(({ value, label, note }) => (
        <div key={value} className="choice-row">
          <label className={`choice look look--${name}-${value}`}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            <span>
              <b>{label}</b>
              {note ? <span className="soft small">{note}</span> : null}
            </span>
          </label>
        </div>
      ))}
      {hint ? <p className="hint" id={hintId}>{hint}</p> : null}
    </fieldset>
  );
}
