'use client';

import { useFormStatus } from 'react-dom';
import { heldWhile } from '@/components/kit/held-button';

/** "Take it", as small as its card; `label` says whose arrival. */
export function TakeButton({ label, children }: { label: string; children: string }) {
  const { pending } = useFormStatus();
  return <button type="submit" className="fbtn" aria-label={label} {...heldWhile(pending)}>{children}</button>;
}
