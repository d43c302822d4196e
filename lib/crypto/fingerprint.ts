import { createHmac } from 'node:crypto';
import { derivedKey } from './key-ring';

/** Stands for `value` where the value itself must not be kept; without our key nobody can guess it back. */
export function fingerprint(purpose: string, value: string): string {
  return createHmac('sha256', derivedKey(`fingerprint.${purpose}`)).update(value).digest('base64url');
}
