'use client';

import { type ReactNode, useState } from 'react';
import { Button } from './button';
import type { ButtonLook } from './button-class';
import { useAbility } from './use-ability';

interface CopyButtonProps {
  readonly text: string;
  /** Said once it is copied. */
  readonly done: string;
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}

const canCopy = (): boolean => typeof navigator.clipboard?.writeText === 'function';

/** Puts a text on the clipboard; is there only where that works. */
export function CopyButton({ text, done, look, children }: CopyButtonProps) {
  const isOffered = useAbility(canCopy);
  const [isDone, setDone] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setDone(true), () => setDone(false));
  return (
    <>
      {isOffered ? <Button type="button" look={look} onClick={copy}>{children}</Button> : null}
      <span role="status" className="copied">{isDone ? done : null}</span>
    </>
  );
}
