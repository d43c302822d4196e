import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dsn } from '@/tests/support/bounces';
import { readBounce } from './bounce';

const read = (text: string) => readBounce(Buffer.from(text));

describe('a report of a mail that came back', () => {
  it('says which mail it was, whom it was to, and that nobody gets mail there', async () => {
    const bounce = { messageId: 'm1@mendway.test', address: 'ruth@example.test', isForGood: true };
    expect(await read(dsn())).toEqual(bounce);
    expect(await read(dsn().replaceAll('\n', '\r\n'))).toEqual(bounce);
    expect(await read(dsn({ returned: 'text/rfc822-headers' }))).toEqual(bounce);
    expect(await read(dsn({ to: 'Ruth@Example.TEST' }))).toEqual(bounce);
  });

  it('is about the address that we wrote to, where the mail was forwarded', async () => {
    expect(await read(dsn({ recipient: 'somebody@elsewhere.test' }))).toMatchObject({ address: 'ruth@example.test' });
    expect(await read(dsn({ returned: null, recipient: 'ruth@example.test' }))).toEqual({ messageId: '', address: 'ruth@example.test', isForGood: true });
  });

  it.each([['5.1.1', true], ['5.1.10', true], ['5.2.1', true], ['5.0.0', true], ['5.2.2', false], ['5.7.1', false], ['4.4.7', false], ['', false]])('with status %j is for good: %s', async (status, isForGood) => {
    expect(await read(dsn({ status }))).toMatchObject({ isForGood });
  });

  it('of a delay is not for good', async () => {
    expect(await read(dsn({ action: 'delayed' }))).toMatchObject({ isForGood: false });
  });
});

describe('what is no such report', () => {
  it.each(['', 'hello', 'Subject: Hi\n\nI am away until Monday.', dsn().replace('message/delivery-status', 'text/plain'), dsn().slice(0, 300)])('is none: %#', async (text) => {
    expect(await read(text)).toBeNull();
  });

  it('never throws, whatever it is', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      expect(await readBounce(bytes)).toBeNull();
    }), { numRuns: 100 });
    const whole = Buffer.from(dsn());
    await fc.assert(fc.asyncProperty(fc.nat({ max: whole.length }), fc.nat({ max: 255 }), async (at, byte) => {
      const broken = Buffer.from(whole);
      broken[at] = byte;
      await readBounce(broken.subarray(0, whole.length - (at % 7)));
    }), { numRuns: 100 });
  });
});
