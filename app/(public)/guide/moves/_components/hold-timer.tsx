'use client';

import { useMemo, useState } from 'react';
import { Button } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { HOLD_GAP_SECONDS, type HoldMoment, type HoldPlan, nextHold } from '@/lib/domain/guide/hold-timer';
import { Dial } from './dial';
import { TimerWays } from './timer-ways';
import type { TimerWords } from './timer-words';
import { useHoldSignals } from './use-hold-signals';
import { type HoldTimerHere, useHoldTimer } from './use-hold-timer';
import { useKeptSwitch } from './use-kept-switch';

/** Counts the holds of a move, side after side. What a move asks for stands in words beside it, for those who do without. */
export function HoldTimer({ plan: usual, words }: { plan: HoldPlan; words: TimerWords }) {
  const [holdSeconds, setHoldSeconds] = useState(usual.holdSeconds);
  const plan = useMemo(() => ({ ...usual, holdSeconds }), [usual, holdSeconds]);
  const timer = useHoldTimer(plan);
  const [sounds, buzzes] = [useKeptSwitch('mendway-timer-sound'), useKeptSwitch('mendway-timer-buzz')];
  const { moment, state } = timer;
  const isOn = state === 'runs' || moment.phase === 'done';
  const allowSound = useHoldSignals({ ...moment, isOn, sounds: sounds[0], buzzes: buzzes[0] });
  const changeLength = (by: 1 | -1) => {
    timer.reset();
    setHoldSeconds(nextHold(holdSeconds, by));
  };
  return (
    <section className="timer sheet" aria-label={words.title}>
      <Face moment={moment} holdSeconds={holdSeconds} words={words} />
      <div className="timer-side">
        <p className="num timer-rep">{roundWords(moment, words)}</p>
        <Rounds count={words.rounds.length} moment={moment} />
        <Keys timer={timer} words={words} onStart={allowSound} />
        <Length seconds={holdSeconds} words={words} onChange={changeLength} />
        <TimerWays words={words} sounds={sounds} buzzes={buzzes} />
      </div>
      <p className="vh" role="status">{state === 'not-begun' ? '' : `${words[moment.phase]}. ${roundWords(moment, words)}`}</p>
    </section>
  );
}

const roundWords = ({ round }: HoldMoment, { rounds, rest }: TimerWords): string => rounds[round] ?? rest;

function Face({ moment: { phase, left }, holdSeconds, words }: { moment: HoldMoment; holdSeconds: number; words: TimerWords }) {
  return (
    <div className="dial" role="timer" aria-label={words.title}>
      <Dial seconds={phase === 'ready' ? HOLD_GAP_SECONDS : holdSeconds} left={left} />
      <p>
        <span className="dial-w">{words[phase]}</span>
        <b className="num dial-n">{left}</b>
        <span className="dial-w soft">{words.left}</span>
      </p>
    </div>
  );
}

/** The words beside it say the same. */
function Rounds({ count, moment: { round, phase } }: { count: number; moment: HoldMoment }) {
  const look = (index: number) => (index < round ? 'is-done' : index === round && phase === 'hold' ? 'is-now' : undefined);
  return (
    <ol className="reps" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => <li key={index} className={look(index)}>{index < round ? <Icon name="check" size="s" /> : null}</li>)}
    </ol>
  );
}

function Keys({ timer: { state, moment, start, pause, reset }, words, onStart }: { timer: HoldTimerHere; words: TimerWords; onStart: () => void }) {
  const begin = () => {
    onStart();
    start();
  };
  const again = moment.phase === 'done' || state === 'stands';
  return (
    <div className="row">
      {moment.phase === 'done' ? null : (
        <Button type="button" look="primary" large onClick={state === 'runs' ? pause : begin}>
          <Icon name={state === 'runs' ? 'pause' : 'play'} />
          {state === 'runs' ? words.pause : state === 'stands' ? words.goOn : words.start}
        </Button>
      )}
      {again ? <Button type="button" look="text" onClick={reset}>{words.again}</Button> : null}
    </div>
  );
}

function Length({ seconds, words, onChange }: { seconds: number; words: TimerWords; onChange: (by: 1 | -1) => void }) {
  const key = (by: 1 | -1) => ({ disabled: nextHold(seconds, by) === seconds, onClick: () => onChange(by) });
  return (
    <div className="timer-length" role="group" aria-label={words.length}>
      <span aria-hidden="true">{words.length}</span>
      <button type="button" className="iconbtn" aria-label={words.shorter} {...key(-1)}><Icon name="minus" /></button>
      <output className="num">{seconds}</output>
      <button type="button" className="iconbtn" aria-label={words.longer} {...key(1)}><Icon name="plus" /></button>
    </div>
  );
}
