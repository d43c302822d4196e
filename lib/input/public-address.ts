import ipaddr from 'ipaddr.js';

/** Where cloud machines ask about themselves, with an address that looks like anybody's (Azure). */
const METADATA: readonly string[] = ['168.63.129.16'];

/** The part of IPv6 in which public addresses are given out. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
/** Where a network without IPv4 has its IPv4 addresses: the last 32 bits are one (RFC 6052). */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** Whether an IP address may be anybody's on the internet: not of this machine, its network, its cloud, nor of no use at all. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  return address instanceof ipaddr.IPv6 ? isPublicSix(address) : isPublicFour(address);
}

const isPublicFour = (address: ipaddr.IPv4): boolean => address.range() === 'unicast' && !METADATA.includes(address.toString());

function isPublicSix(address: ipaddr.IPv6): boolean {
  if (address.match(NAT64)) return isPublicFour(ipaddr.fromByteArray(address.toByteArray().slice(12)) as ipaddr.IPv4);
  return address.match(GLOBAL_UNICAST) && address.range() === 'unicast';
}
