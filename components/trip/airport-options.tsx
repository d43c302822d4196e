import type { AirportChoice } from './use-airports';

export const optionId = (fieldId: string, index: number): string => `${fieldId}-airport-${index}`;

interface AirportOptionsProps {
  readonly fieldId: string;
  readonly label: string;
  readonly airports: readonly AirportChoice[];
  readonly active: number;
  readonly onChoose: (airport: AirportChoice) => void;
}

/** The list below the field. The focus stays in the field, which names the active row. */
export function AirportOptions({ fieldId, label, airports, active, onChoose }: AirportOptionsProps) {
  return (
    <ul className="options sheet" id={`${fieldId}-airports`} role="listbox" aria-label={label} hidden={airports.length === 0}>
      {airports.map((airport, index) => (
        <li
          key={airport.code}
          id={optionId(fieldId, index)}
          role="option"
          aria-selected={index === active}
          // Before the field loses the focus and closes the list.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(airport);
          }}
        >
          <span className="code num">{airport.code}</span>
          <span>
            <b>{airport.label}</b>
            <span className="soft small">{airport.name}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
