import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
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

  it('is the same all over an IPv6 network, which is one household', () => {
    const network = '2001:db8:1:2::/64';
    for (const one of ['2001:db8:1:2::1', '2001:DB8:1:2:ffff:ffff:ffff:ffff', '[2001:db8:1:2::9]:4711', '2001:db8:1:2::1%eth0']) {
      expect(clientAddress(sent(one))).toBe(network);
    }
    expect(clientAddress(sent('2001:db8:1:3::1'))).not.toBe(network);
    expect(clientAddress(sent('::1'))).toBe('0:0:0:0::/64');
    fc.assert(fc.property(fc.ipV6(), (address) => {
      expect(clientAddress(sent(address))).toMatch(/^(?:[\da-f]+:){4}:\/64$|^[\d.]+$/);
    }));
  });

  it('is an IPv4 address however it is written', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => {
      for (const one of [address, `::ffff:${address}`, `${address}:4711`]) expect(clientAddress(sent(one))).toBe(address);
    }));
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
