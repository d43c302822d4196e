import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress, trustNoForwardedAddress } from './client-address';

const sent = (forwarded: string) => new Headers({ 'x-forwarded-for': forwarded });

describe('clientAddress', () => {
  it('is the address that the nearest proxy wrote, not what the caller put before it', () => {
    expect(clientAddress(sent('6.6.6.6, 203.0.113.7'))).toBe('203.0.113.7');
  });

  it('is unknown where nobody wrote one', () => {
    expect(clientAddress(new Headers())).toBe('unknown');
  });

  it('cannot be chosen by the caller where no proxy is trusted', async () => {
    trustNoForwardedAddress();
    const server = createServer((request, response) => response.end(request.headers['x-forwarded-for'] as string));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}`, { headers: sent('6.6.6.6') });
    expect(await answer.text()).toBe('127.0.0.1');
    server.close();
  });
});
