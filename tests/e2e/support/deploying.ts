import { readFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Deploying {
  readonly url: string;
  /** From here on what a browser keeps is of the build before. */
  readonly deploy: () => void;
  /** What waits on devices is not taken until this says so. */
  readonly holdQueue: (isHeld: boolean) => void;
  readonly close: () => Promise<void>;
}

/** The number of the build that is served, and of the one that comes; it stands in the worker (`app/sw.js/route.ts`). */
const buildId = (): string => readFileSync('.next-test/BUILD_ID', 'utf8').trim();
export const NEXT_BUILD = 'the-next-build';

/** The site under an address of its own, where another build can come while browsers have this one: its worker is another script then. */
export async function deployingSite(site: string): Promise<Deploying> {
  let [isNew, isHeld] = [false, false];
  const pass = (asked: IncomingMessage, answer: ServerResponse): void => {
    if (isHeld && asked.url === '/api/offline') return void answer.writeHead(503).end();
    const { host } = new URL(site);
    const origin = asked.headers.origin ? { origin: site } : {};
    // Asked uncompressed, so that the worker can be read.
    const passed = request(new URL(asked.url ?? '/', site), { method: asked.method, headers: { ...asked.headers, ...origin, host, 'accept-encoding': 'identity' } }, (got) => {
      if (isNew && asked.url === '/sw.js') return void rewritten(got, answer);
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  };
  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    deploy: () => void (isNew = true),
    holdQueue: (held) => void (isHeld = held),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function rewritten(got: IncomingMessage, answer: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of got) parts.push(part as Buffer);
  answer.writeHead(200, { 'content-type': got.headers['content-type'] ?? '', 'cache-control': 'no-store' }).end(Buffer.concat(parts).toString().replaceAll(buildId(), NEXT_BUILD));
}
