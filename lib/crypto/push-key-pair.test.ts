import { createECDH } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isPushPublicKey, makePushKeyPair } from './push-key-pair';

describe('a pair of keys', () => {
  test('has its full length, and belongs together, each time', () => {
    for (let round = 0; round < 300; round += 1) {
      const { publicKey, privateKey } = makePushKeyPair();
      expect([Buffer.from(publicKey, 'base64url').length, Buffer.from(privateKey, 'base64url').length]).toEqual([65, 32]);
      const again = createECDH('prime256v1');
      again.setPrivateKey(Buffer.from(privateKey, 'base64url'));
      expect(again.getPublicKey().toString('base64url')).toBe(publicKey);
    }
  });

  test('has a public part that something can be encrypted for', () => {
    expect(isPushPublicKey(makePushKeyPair().publicKey)).toBe(true);
    const beside = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)]);
    for (const text of [beside.toString('base64url'), '', 'x', Buffer.alloc(65).toString('base64url')]) expect(isPushPublicKey(text), text).toBe(false);
  });
});
