import { expect, it } from 'vitest';
import { isSameSecret } from './same-secret';

it('knows a secret from every other, whatever its length', () => {
  expect(isSameSecret('k3J9_aB2', 'k3J9_aB2')).toBe(true);
  for (const other of ['', 'k3J9_aB', 'k3J9_aB3', 'k3J9_aB22', 'K3J9_AB2', 'ключ']) expect(isSameSecret(other, 'k3J9_aB2'), other).toBe(false);
});
