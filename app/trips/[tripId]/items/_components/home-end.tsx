'use client';

import { useEffect, useRef } from 'react';

interface HomeEndProps {
  /** The airport near home. */
  readonly airport: string;
  /** Names of the fields where the journey begins and ends. */
  readonly from: string;
  readonly to: string;
}

/** The airport near home goes to the other end when another direction is chosen; what somebody typed stays. */
export function HomeEnd({ airport, from, to }: HomeEndProps) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest('form');
    const follow = ({ target }: Event): void => {
      if (!(target instanceof HTMLInputElement) || target.name !== 'direction') return;
      const [old, other] = (target.value === 'GO_HOME' ? [from, to] : [to, from]).map((name) => form?.elements.namedItem(name));
      if (!(old instanceof HTMLInputElement) || !(other instanceof HTMLInputElement)) return;
      if (old.value === airport && other.value === '') [old.value, other.value] = ['', airport];
    };
    form?.addEventListener('change', follow);
    return () => form?.removeEventListener('change', follow);
  }, [airport, from, to]);
  return <span ref={mark} hidden />;
}
