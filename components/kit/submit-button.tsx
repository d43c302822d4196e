'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { buttonClass, type ButtonLook } from './button-class';
import { useFormWords } from './form-context';
import { heldWhile } from './held-button';

interface SubmitButtonProps {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly large?: boolean;
  readonly block?: boolean;
  /** Tells the action which of several buttons was pressed. */
  readonly name?: string;
  readonly value?: string;
}

/** Sends its form once: while the answer is awaited it says so and cannot be pressed again. */
export function SubmitButton({ children, look = 'primary', large, block, name, value }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const words = useFormWords();
  return (
    <button type="submit" className={buttonClass({ look, large, block })} name={name} value={value} {...heldWhile(pending)}>
      {pending && words.pending ? words.pending : children}
    </button>
  );
}
