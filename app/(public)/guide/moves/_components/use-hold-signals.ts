import { useEffect, useRef } from 'react';
import { buzz, type Signal, sound } from './hold-signals';

interface Told {
  readonly phase: Signal;
  readonly round: number;
  readonly isOn: boolean;
  readonly sounds: boolean;
  readonly buzzes: boolean;
}

/** Tells of each change while the timer runs. The answer is to be called by the press that starts it: no browser sounds before one. */
export function useHoldSignals({ phase, round, isOn, sounds, buzzes }: Told): () => void {
  const audio = useRef<AudioContext | null>(null);
  const told = useRef('ready 0');
  useEffect(() => {
    const now = `${phase} ${round}`;
    if (now === told.current) return;
    told.current = now;
    if (!isOn) return;
    if (sounds && audio.current) sound(audio.current, phase);
    if (buzzes) buzz(phase);
  }, [phase, round, isOn, sounds, buzzes]);
  useEffect(() => () => void audio.current?.close(), []);
  return () => {
    if ('AudioContext' in window) audio.current ??= new AudioContext();
    void audio.current?.resume();
  };
}
