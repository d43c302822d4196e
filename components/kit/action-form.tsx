'use client';

import { type ReactNode, useActionState, useId, useState } from 'react';
import type { ButtonLook } from './button-class';
import { FormScope } from './form-context';
import { type FormAction, IDLE_FORM } from './form-state';
import { ProblemSummary } from './problem-summary';
import { SubmitButton } from './submit-button';

interface ActionFormProps {
  readonly action: FormAction;
  /** Words of the button; null when the children bring their own. */
  readonly submit: ReactNode;
  readonly look?: ButtonLook;
  readonly large?: boolean;
  readonly block?: boolean;
  /** Sent along without being seen. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Stands beside the button: a way back, a second button. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
  readonly className?: string;
  readonly label?: string;
}

/** A form that works before JavaScript arrives, keeps what was typed and says beside each field what to correct. */
export function ActionForm({ action, submit, look = 'primary', large, block, hidden = {}, aside, children, className = '', label }: ActionFormProps) {
  const [state, send] = useActionState(action, IDLE_FORM);
  const [pinned, setPinned] = useState<{ hidden: typeof hidden; state: typeof state } | null>(null);
  const id = useId();
  // An answer ends it: a form that stays on its page after saving is about the state of now.
  const held = pinned?.state === state ? pinned.hidden : hidden;
  const sent = { ...(state.status === 'refused' ? hidden : held), ...state.hidden };
  return (
    // What somebody types belongs to the state that they saw, even when the page behind the form is drawn anew.
    <form action={send} className={`form ${className}`} noValidate aria-label={label} onInput={() => setPinned((before) => (before?.state === state ? before : { hidden, state }))}>
      <FormScope value={{ id, state }}>
        {/* The Enter key presses a form's first button: that must be its own, not a better choice beside a field. */}
        {state.problems.some(({ choices }) => choices) ? <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" /> : null}
        <ProblemSummary formId={id} problems={state.problems} heading={state.heading} />
        {Object.entries(sent).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {children}
        {submit === null && !aside ? null : (
          <div className="form-end">
            {submit === null ? null : <SubmitButton look={look} large={large} block={block}>{submit}</SubmitButton>}
            {aside}
          </div>
        )}
        <p className="form-notice" role="status">{state.notice}</p>
      </FormScope>
    </form>
  );
}
