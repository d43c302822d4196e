'use client';

import { createContext, type ReactNode, startTransition, useActionState, useContext, useEffect, useOptimistic, useState } from 'react';
import { type FormAction, IDLE_FORM } from '@/components/kit/form-state';
import { deedsOfTrip, keepingWords, madeHere, useWaiting } from '@/components/trip/waiting-scope';
import { dropDeeds } from '@/lib/device/queue/store';
import { isPackedAfter } from '@/lib/domain/offline/tick';
import { isOver, isWaiting, turnsHere } from '@/lib/domain/offline/waiting';

type Turns = Readonly<Record<string, number>>;

interface Ticks {
  readonly tripId: string;
  readonly isPacked: (line: string) => boolean;
  /** Whether a tick of the line waits on this device for a network; said in words. */
  readonly waits: (line: string) => string | null;
  /** Names of the lines of each section, to count. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** For forms without JavaScript. */
  readonly send: (form: FormData) => void;
  /** `label`: how the page names the line. */
  readonly tick: (line: string, label: string) => void;
}

const never = () => undefined;
const TickContext = createContext<Ticks>({ tripId: '', isPacked: () => false, waits: () => null, lists: {}, send: never, tick: never });

export const useTicks = (): Ticks => useContext(TickContext);

interface TickScopeProps extends Pick<Ticks, 'tripId' | 'lists'> {
  /** How often each line has been packed and taken out again. */
  readonly turns: Turns;
  readonly action: FormAction;
  /** Said when nobody answers and the device keeps nothing. */
  readonly notSaved: string;
  readonly children: ReactNode;
}

function formOf(tripId: string, line: string, isPacked: boolean): FormData {
  const form = new FormData();
  const values = { tripId, line, packed: isPacked ? 'yes' : 'no', deedId: crypto.randomUUID(), script: 'yes' };
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

/** What the page says, with what this device knows better. */
function useTurns(tripId: string, turns: Turns) {
  const { deeds, ...waiting } = useWaiting();
  const own = deedsOfTrip(deeds, tripId);
  const over = own.filter((entry) => isOver(entry, (line) => turns[line])).map(({ deed }) => deed.id).join(' ');
  useEffect(() => {
    if (over !== '') void dropDeeds(over.split(' ')).catch(never);
  }, [over]);
  const waits = (line: string): boolean => own.some((entry) => isWaiting(entry) && entry.deed.kind === 'tick' && entry.deed.line === line);
  const here = own.length === 0 ? turns : Object.fromEntries(Object.entries(turns).map(([line, shown]) => [line, turnsHere(shown, own, line)]));
  return { ...waiting, here, waits };
}

/**
 * Shows each tick at once; what the server says takes its place. Ticks go out one after another, in the order of the thumb. Without
 * a network they wait on the device.
 */
export function TickScope({ tripId, turns, lists, action, notSaved, children }: TickScopeProps) {
  const { here, waits, keep, words } = useTurns(tripId, turns);
  const [state, send] = useActionState(action, IDLE_FORM);
  const [shown, show] = useOptimistic(here, (before: Turns, [line, isPacked]: readonly [string, boolean]) => turned(before, line, isPacked));
  const [said, say] = useState('');
  const isPacked = (line: string): boolean => isPackedAfter(shown[line] ?? 0);
  const tick = (line: string, label: string) => startTransition(async () => {
    const [wanted, seenTurns] = [!isPacked(line), shown[line] ?? 0];
    show([line, wanted]);
    // What waits goes first: the line would else be turned back by it.
    const answer = navigator.onLine && !waits(line) ? await action(IDLE_FORM, formOf(tripId, line, wanted)).catch(() => null) : null;
    const keeping = answer ? 'kept' : await keep({ ...madeHere(tripId), kind: 'tick', line, isPacked: wanted, seenTurns }, label);
    const refusal = keeping === 'denied' ? notSaved : keepingWords(keeping, words);
    startTransition(() => say(answer ? answer.problems.map(({ message }) => message).join(' ') : refusal));
  });
  const problems = state.problems.map(({ message }) => message).join(' ');
  return (
    <TickContext value={{ tripId, isPacked, waits: (line) => (waits(line) ? (words?.waits ?? null) : null), lists, send, tick }}>
      <p className={said || problems ? 'note note--stop pack-said' : 'vh'} role="status">{said || problems}</p>
      {children}
    </TickContext>
  );
}

const turned = (turns: Turns, line: string, isPacked: boolean): Turns => {
  const before = turns[line] ?? 0;
  return isPackedAfter(before) === isPacked ? turns : { ...turns, [line]: before + 1 };
};
