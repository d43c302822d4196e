'use client';

import type { ReactNode } from 'react';
import { Button } from './button';
import type { ButtonLook } from './button-class';
import { useAbility } from './use-ability';

interface ShareButtonProps {
  readonly url: string;
  /** What stands above the address in the message. */
  readonly title: string;
  readonly text?: string;
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}

const canShare = (): boolean => typeof navigator.share === 'function';

/** Opens the phone's own share sheet; is there only where there is one. Closing the sheet is no fault. */
export function ShareButton({ url, title, text, look, children }: ShareButtonProps) {
  const isOffered = useAbility(canShare);
  const share = () => void navigator.share({ url, title, text }).catch(() => undefined);
  return isOffered ? <Button type="button" look={look} onClick={share}>{children}</Button> : null;
}
