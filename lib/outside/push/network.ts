import { lookup, type LookupAddress } from 'node:dns';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent, request, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPublicAddress } from '@/lib/input/public-address';

/** Finds the addresses of a name, as `dns.lookup` does. */
export type Resolve = (
  name: string,
  options: { readonly all: true; readonly family?: number | 'IPv4' | 'IPv6'; readonly hints?: number },
  callback: (fault: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/** How connections to push services are made. */
export interface PushNetwork {
  readonly request: (address: string, options: RequestOptions, answered: (response: IncomingMessage) => void) => ClientRequest;
  readonly options: Pick<RequestOptions, 'agent' | 'port' | 'lookup'>;
}

/** A name leads to an address that is nobody's on the internet: whoever gave it wants Mendway to knock on a door of its own house. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
}

/**
 * Resolves for a connection and refuses there: a name that was public when it was checked, and leads elsewhere by now, gains
 * nothing, for what is checked is what is connected to. One private address among several spoils them all.
 */
const publicLookup = (resolve: Resolve = lookup): LookupFunction => (name, { family, hints, all }, callback) =>
  resolve(name, { all: true, family, hints }, (fault, found) => {
    const [first] = found ?? [];
    if (fault || !first) callback(fault ?? new Error('the name has no address'), '', 0);
    else if (!found.every(({ address }) => isPublicAddress(address))) callback(new PrivateAddress(), '', 0);
    else if (all) callback(null, found);
    else callback(null, first.address, first.family);
  });

/** The internet and nothing else. */
export function publicNetwork(resolve?: Resolve): PushNetwork {
  const look = publicLookup(resolve);
  return { request, options: { lookup: look, agent: new Agent({ keepAlive: true, maxSockets: 20, lookup: look }) } };
}

/** Whoever turns push on waits for it. */
const PATIENCE_MS = 3_000;

/** Whether a name leads to a private address now. One that cannot be resolved just now leads nowhere: each connection judges it again. */
export function leadsToPrivate(name: string, resolve?: Resolve): Promise<boolean> {
  const led = new Promise<boolean>((answer) => publicLookup(resolve)(name, { all: true }, (fault) => answer(fault instanceof PrivateAddress)));
  return Promise.race([led, sleep(PATIENCE_MS, false, { ref: false })]);
}
