'use client';

import { createContext, type ReactNode, startTransition, useActionState, useContext, useOptimistic, useState } from 'react';
import { type FormAction, IDLE_FORM } from '@/components/kit/form-state';

type Packed = Readonly<Record<string, boolean>>;

interface Ticks {
  readonly tripId: string;
  readonly packed: Packed;
  /** Names of the lines of each section, to count. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** For forms without JavaScript. */
  readonly send: (form: FormData) => void;
  readonly tick: (line: string, isPacked: boolean) => void;
}

const TickContext = createContext<Ticks>({ tripId: '', packed: {}, lists: {}, send: () => undefined, tick: () => undefined });

export const useTicks = (): Ticks => useContext(TickContext);

interface TickScopeProps extends Pick<Ticks, 'tripId' | 'packed' | 'lists'> {
  readonly action: FormAction;
  /** Said when nobody answers. */
  readonly notSaved: string;
  readonly children: ReactNode;
}

function formOf(tripId: string, line: string, isPacked: boolean): FormData {
  const form = new FormData();
  const values = { tripId, line, packed: isPacked ? 'yes' : 'no', deedId: crypto.randomUUID(), script: 'yes' };
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

/** Shows each tick at once; what the server says takes its place. Ticks go out one after another, in the order of the thumb. */
export function TickScope({ tripId, packed, lists, action, notSaved, children }: TickScopeProps) {
  const [state, send] = useActionState(action, IDLE_FORM);
  const [shown, show] = useOptimistic(packed, (before: Packed, [line, isPacked]: readonly [string, boolean]) => ({ ...before, [line]: isPacked }));
  const [said, say] = useState('');
  const tick = (line: string, isPacked: boolean) => startTransition(async () => {
    show([line, isPacked]);
    const answer = await action(IDLE_FORM, formOf(tripId, line, isPacked)).catch(() => null);
    startTransition(() => say(answer ? answer.problems.map(({ message }) => message).join(' ') : notSaved));
  });
  const problems = state.problems.map(({ message }) => message).join(' ');
  return (
    <TickContext value={{ tripId, packed: shown, lists, send, tick }}>
      <p className={said || problems ? 'note note--stop pack-said' : 'vh'} role="status">{said || problems}</p>
      {children}
    </TickContext>
  );
}
