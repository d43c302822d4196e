import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address';

/** What lies in such a range, any of it. */
const within = (cidr: string): fc.Arbitrary<string> => {
  const [network, bits] = ipaddr.parseCIDR(cidr);
  const bytes = network.toByteArray();
  return fc.uint8Array({ minLength: bytes.length, maxLength: bytes.length }).map((random) =>
    ipaddr.fromByteArray(bytes.map((byte, at) => mixed(byte, random[at] ?? 0, bits - at * 8))).toString());
};

/** The first `bits` of one byte, the rest of another. */
function mixed(fixed: number, random: number, bits: number): number {
  const kept = Math.min(8, Math.max(0, bits));
  const mask = (0xff << (8 - kept)) & 0xff;
  return (fixed & mask) | (random & ~mask & 0xff);
}

const PRIVATE_FOUR = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16',
  '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '255.255.255.255/32', '168.63.129.16/32',
];
const PRIVATE_SIX = [
  '::/128', '::1/128', '::/96', '100::/64', 'fc00::/7', 'fd00:ec2::254/128', 'fe80::/10', 'fec0::/10', 'ff00::/8', '2001:db8::/32', '2001::/32', '2002::/16', '3fff::/20', '4000::/3',
];

const asFour = (text: string): ipaddr.IPv4 => ipaddr.IPv4.parse(text);

describe('an address of one’s own house', () => {
  test.each([...PRIVATE_FOUR, ...PRIVATE_SIX])('%s is not public, any of it', (cidr) => {
    fc.assert(fc.property(within(cidr), (address) => !isPublicAddress(address)));
  });

  test.each(PRIVATE_FOUR)('%s is not public in the clothes of IPv6 either', (cidr) => {
    fc.assert(fc.property(within(cidr), (address) => {
      const [a = 0, b = 0, c = 0, d = 0] = asFour(address).octets;
      const tail = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      for (const dressed of [`::ffff:${address}`, `::ffff:${tail}`, `0:0:0:0:0:ffff:${tail}`, `64:ff9b::${tail}`, `2002:${tail}::1`, `::${tail}`]) {
        expect(isPublicAddress(dressed), dressed).toBe(false);
      }
    }));
  });

  test('and what is no address is none', () => {
    fc.assert(fc.property(fc.string(), (text) => ipaddr.isValid(text) || !isPublicAddress(text)));
  });
});

test('addresses of push services are public', () => {
  for (const address of ['142.250.80.42', '17.57.144.1', '52.26.1.1', '2607:f8b0:4006:81f::200a', '64:ff9b::8efa:502a', '::ffff:142.250.80.42']) expect(isPublicAddress(address), address).toBe(true);
});
