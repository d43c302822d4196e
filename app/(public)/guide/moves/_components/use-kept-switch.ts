import { useState, useSyncExternalStore } from 'react';

const OFF = 'off';
const never = () => () => undefined;

/** A device that keeps nothing, or denies it, has the switch on. */
function kept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== OFF;
  } catch {
    return true;
  }
}

function keep(key: string, isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(key);
    else localStorage.setItem(key, OFF);
  } catch {
    // Then it holds for this page alone.
  }
}

/** A switch that is on until somebody turns it off, and that this device remembers. */
export function useKeptSwitch(key: string): readonly [boolean, (isOn: boolean) => void] {
  const before = useSyncExternalStore(never, () => kept(key), () => true);
  const [chosen, choose] = useState<boolean | null>(null);
  const change = (isOn: boolean) => {
    keep(key, isOn);
    choose(isOn);
  };
  return [chosen ?? before, change];
}
