import { createHash } from 'node:crypto';

/**
 * The command of one choice on one view of a page. A doubled tap has the same; whoever goes back and chooses something else
 * makes another wish. As a UUID of version 8 (RFC 9562), which is free for such.
 */
export function commandFor(view: string, ...choice: readonly string[]): string {
  const hash = createHash('sha256').update([view, ...choice].join(' ')).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}
