import type { ComponentProps } from 'react';

type Held = Pick<ComponentProps<'button'>, 'aria-disabled' | 'onClick'>;

/**
 * For a button while an answer is awaited: it cannot be pressed, by Enter neither, and keeps the focus. One that is `disabled` would
 * drop it, and whoever uses a keyboard or a screen reader would begin at the top of the page again. Spread after its own `onClick`.
 */
export const heldWhile = (isWaiting: boolean): Held => (isWaiting ? { 'aria-disabled': true, onClick: (event) => event.preventDefault() } : {});
