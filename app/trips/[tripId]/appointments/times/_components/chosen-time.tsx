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
  /** Shown without JavaScript once another one is chosen. */
  readonly fallback: string;
}

/** The time whose radio button of the form around it is checked. */
export function ChosenTime({ said, first, fallback }: ChosenTimeProps) {
  const [chosen, setChosen] = useState(first);
  const [follows, setFollows] = useState(false);
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const form = box.current?.closest('form');
    const read = (): void => setChosen(form?.querySelector<HTMLInputElement>('input[name=startsAt]:checked')?.value ?? first);
    setFollows(true);
    read();
    form?.addEventListener('change', read);
    return () => form?.removeEventListener('change', read);
  }, [first]);
  const time = said.find(({ value }) => value === chosen);
  return (
    <>
      <p ref={box} className="tm-said" data-follows={follows ? '' : undefined} aria-live="polite">
        <b className="num">{time?.when}</b>
        <span className="soft">{time?.more}</span>
      </p>
      <p className="tm-fallback soft">{fallback}</p>
    </>
  );
}
