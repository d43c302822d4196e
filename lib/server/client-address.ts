import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

const HEADER = 'x-forwarded-for';

/** The network a call came from, for rate limits: by the last address that our proxy, or we ourselves, wrote down. */
export function clientAddress(sent: Headers): string {
  const last = sent.get(HEADER)?.split(',').at(-1)?.trim();
  return last ? networkOf(last.slice(0, 64)) : 'unknown';
}

/** Some proxies write brackets and the port, which is another one at each connection. */
const WITH_PORT = /^(?:\[([^\]]+)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/;

/** An IPv4 address as it is; of an IPv6 one its /64, for whoever has one has all 2^64 addresses in it. */
function networkOf(written: string): string {
  const [, bracketed, dotted] = WITH_PORT.exec(written) ?? [];
  const address = (bracketed ?? dotted ?? written).split('%')[0] ?? '';
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped ? dottedOf(groups.slice(6)) : `${groups.slice(0, 4).map((group) => group.toString(16)).join(':')}::/64`;
}

/** The eight numbers of an IPv6 address. `URL` brings every way of writing one into the same form. */
function groupsOf(address: string): number[] {
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean).map((group) => parseInt(group, 16)));
  const [before, after] = [left ?? [], right ?? []];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

/** An IPv4 address inside an IPv6 one, as a server that listens on both sees it. */
const dottedOf = (pair: readonly number[]): string => pair.flatMap((group) => [group >> 8, group & 0xff]).join('.');

const writeOwnAddress = (message: unknown): void => {
  const { request } = message as { request: IncomingMessage };
  request.headers[HEADER] = request.socket.remoteAddress ?? 'unknown';
};

/**
 * Where no proxy stands in front (`TRUST_PROXY` is not set), the header is whatever the caller writes there, and Next
 * leaves it as it is. Node tells of each request before anybody answers it: there the caller's words are replaced.
 */
export function trustNoForwardedAddress(): void {
  subscribe('http.server.request.start', writeOwnAddress);
}
