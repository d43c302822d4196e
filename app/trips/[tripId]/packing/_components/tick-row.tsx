'use client';

import type { ReactNode } from 'react';
import { useTicks } from './tick-scope';

interface TickRowProps {
  readonly line: string;
  /** Place on the page: a plain form comes back to it. */
  readonly row: number;
  /** For a plain form; a script makes one for each tick. */
  readonly deedId: string;
  readonly children: ReactNode;
}

/** A box whose whole row is the target. It is a button, so that it sends its form before JavaScript arrives. */
export function TickRow({ line, row, deedId, children }: TickRowProps) {
  const { tripId, send, tick, ...ticks } = useTicks();
  const [isPacked, waits] = [ticks.isPacked(line), ticks.waits(line)];
  const hidden = { tripId, line, deedId, row: String(row), packed: isPacked ? 'no' : 'yes' };
  return (
    <form
      action={send}
      onSubmit={(event) => {
        // Random ids are made in secure contexts alone; elsewhere the form goes as it would without us.
        if (!('randomUUID' in crypto)) return;
        event.preventDefault();
        tick(line, event.currentTarget.querySelector(`#l-${row}-name`)?.textContent ?? '');
      }}
    >
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <button type="submit" role="checkbox" aria-checked={isPacked} aria-labelledby={`l-${row}-name`} aria-describedby={`l-${row}-why l-${row}-waits`} className="pk-tick">
        <span className="pk-box" aria-hidden="true" />
        <span className="pk-text">{children}{waits === null ? null : <span id={`l-${row}-waits`} className="pk-waits">{waits}</span>}</span>
      </button>
    </form>
  );
}
