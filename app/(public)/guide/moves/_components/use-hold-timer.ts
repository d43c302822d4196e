import { useEffect, useState } from 'react';
import { type HoldMoment, type HoldPlan, type HoldRun, NOT_BEGUN, paused, started, timerAt } from '@/lib/domain/guide/hold-timer';

/** Often enough that no second is missed or shown late. */
const TICK_MS = 200;

export interface HoldTimerHere {
  readonly moment: HoldMoment;
  readonly state: 'not-begun' | 'runs' | 'stands';
  readonly start: () => void;
  readonly pause: () => void;
  readonly reset: () => void;
}

function stateOf({ before, startedAt }: HoldRun): HoldTimerHere['state'] {
  if (startedAt !== null) return 'runs';
  return before === 0 ? 'not-begun' : 'stands';
}

/** The timer of this page. Each tick reckons it anew from the clock, so it is right after the page slept. */
export function useHoldTimer(plan: HoldPlan): HoldTimerHere {
  const [run, setRun] = useState(NOT_BEGUN);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (run.startedAt === null) return;
    const tick = () => {
      const at = Date.now();
      setNow(at);
      if (timerAt(plan, run, at).phase === 'done') setRun(paused(run, at));
    };
    const ticking = setInterval(tick, TICK_MS);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [plan, run]);
  useAwake(run.startedAt !== null);
  const change = (to: (run: HoldRun, now: number) => HoldRun) => () => {
    const at = Date.now();
    setNow(at);
    setRun(to(run, at));
  };
  return { moment: timerAt(plan, run, now), state: stateOf(run), start: change(started), pause: change(paused), reset: change(() => NOT_BEGUN) };
}

/** Keeps the screen on meanwhile: nobody touches it during a hold. A device that cannot, or will not, goes dark as always. */
function useAwake(isOn: boolean): void {
  useEffect(() => {
    if (!isOn || !('wakeLock' in navigator)) return;
    const asked = navigator.wakeLock.request('screen').catch(() => null);
    return () => void asked.then((lock) => lock?.release());
  }, [isOn]);
}
