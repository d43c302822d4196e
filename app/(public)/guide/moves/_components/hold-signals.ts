/** What tells of a start or a stop to somebody who has their eyes closed. */
export type Signal = 'hold' | 'ready' | 'done';

const TONES: Readonly<Record<Signal, readonly number[]>> = { hold: [660], ready: [440], done: [440, 660] };
const BUZZES: Readonly<Record<Signal, number[]>> = { hold: [220], ready: [90, 80, 90], done: [90, 80, 90, 80, 300] };

const TONE_SECONDS = 0.28;
const LOUDNESS = 0.2;

/** A short, soft tone; it swells and fades, so that nobody starts. */
function tone(audio: AudioContext, pitch: number, from: number): void {
  const [voice, loudness] = [audio.createOscillator(), audio.createGain()];
  voice.frequency.value = pitch;
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, from + 0.04);
  loudness.gain.linearRampToValueAtTime(0, from + TONE_SECONDS);
  voice.connect(loudness).connect(audio.destination);
  voice.start(from);
  voice.stop(from + TONE_SECONDS);
}

export function sound(audio: AudioContext, signal: Signal): void {
  TONES[signal].forEach((pitch, index) => tone(audio, pitch, audio.currentTime + index * TONE_SECONDS));
}

export const canBuzz = (): boolean => 'vibrate' in navigator;

export function buzz(signal: Signal): void {
  if (canBuzz()) navigator.vibrate(BUZZES[signal]);
}
