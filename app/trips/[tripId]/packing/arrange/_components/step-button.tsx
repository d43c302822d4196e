'use client';

import { useActionState, useEffect, useRef } from 'react';
import { type FormAction, IDLE_FORM } from '@/components/kit/form-state';
import { heldWhile } from '@/components/kit/held-button';
import { Icon } from '@/components/kit/icon';

interface StepButtonProps {
  readonly action: FormAction;
  readonly tripId: string;
  readonly line: string;
  readonly row: number;
  readonly step: 'up' | 'down';
  readonly label: string;
  readonly isAtEnd: boolean;
}

/** Moves a line by one place. */
export function StepButton({ action, tripId, line, row, step, label, isAtEnd }: StepButtonProps) {
  const [, send, isSending] = useActionState(action, IDLE_FORM);
  const button = useRef<HTMLButtonElement>(null);
  const script = useRef<HTMLInputElement>(null);
  const leftRow = useRef<number | null>(null);
  useEffect(() => {
    if (isSending || leftRow.current === null || leftRow.current === row) return;
    leftRow.current = null;
    // A line that moves on the page drops the focus; whoever uses the keyboard goes on from here.
    button.current?.closest('.ar-steps')?.querySelector<HTMLButtonElement>(isAtEnd ? 'button:enabled' : `[data-step="${step}"]`)?.focus();
  }, [row, isSending, isAtEnd, step]);
  const hidden = { tripId, line, step, row: String(row + (step === 'up' ? -1 : 1)) };
  return (
    <form
      action={send}
      onSubmit={() => {
        leftRow.current = row;
        if (script.current) script.current.disabled = false;
      }}
    >
      {/* Sent by a script alone: the page is then drawn anew in place, and does not jump to the row. */}
      <input type="hidden" name="script" value="yes" disabled ref={script} />
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <button type="submit" ref={button} data-step={step} className="iconbtn" aria-label={label} disabled={isAtEnd} {...heldWhile(isSending)}><Icon name={step === 'up' ? 'arrow-up' : 'arrow-down'} /></button>
    </form>
  );
}
