'use client';

import { useEffect, useRef, useState } from 'react';

/** A time in finished words. */
export interface SaidTime {
  readonly value: string;
  readonly when: string;
  readonly more: string;
}

interface ChosenTimeProps {
  readonly said: readonly SaidTime[];
  /** The one that is chosen when the page comes. */
  readonly first: string;
  /** Shown where JavaScript has not followed a choice. */
  readonly fallback: string;
}

/** The time whose radio button of the form around it is checked. */
export function ChosenTime({ said, first, fallback }: ChosenTimeProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const form = box.current?.closest('form');
    const follow = ({ target }: Event): void => {
      if (target instanceof HTMLInputElement && target.name === 'startsAt') setChosen(target.value);
    };
    form?.addEventListener('change', follow);
    return () => form?.removeEventListener('change', follow);
  }, []);
  const time = said.find(({ value }) => value === (chosen ?? first));
  return (
    <>
      <p ref={box} className="tm-said" data-follows={chosen === null ? undefined : ''} aria-live="polite">
        <b className="num">{time?.when}</b>
        <span className="soft">{time?.more}</span>
      </p>
      <p className="tm-fallback soft">{fallback}</p>
    </>
  );
}
