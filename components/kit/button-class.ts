import { clsx } from 'clsx';

export type ButtonLook = 'primary' | 'outline' | 'text' | 'mark' | 'stop';

export interface ButtonShape {
  readonly look?: ButtonLook;
  readonly large?: boolean;
  /** As wide as its column. */
  readonly block?: boolean;
}

/** One solid button on a screen; everything else is outlined or a text link. */
export function buttonClass({ look = 'outline', large, block }: ButtonShape): string {
  return clsx('btn', `btn--${look}`, large && 'btn--lg', block && 'btn--block');
}
