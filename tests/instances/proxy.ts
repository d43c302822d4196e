import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { once } from 'node:events';

export interface Proxy {
  readonly url: string;
  /** Requests that each server behind it got, in the order of the ports. */
  readonly counts: readonly number[];
  /** Requests that no server answered. */
  readonly faults: readonly string[];
  /** Resolves once the server at that place takes part, or does no more. */
  until(place: number, state: 'in' | 'out'): Promise<void>;
  close(): Promise<void>;
}

interface Server {
  readonly port: number;
  isIn: boolean;
  count: number;
}

const LOOK_MS = 250;

/**
 * What stands in front of several web servers: it asks each whether it is ready, sends people in turn to those that are, and
 * tries nothing twice. Its connections stay open between requests, as those of nginx, Caddy or HAProxy do.
 */
export async function startProxy(port: number, ports: readonly number[]): Promise<Proxy> {
  const servers = ports.map((each): Server => ({ port: each, isIn: false, count: 0 }));
  const agent = new Agent({ keepAlive: true });
  const faults: string[] = [];
  let turn = 0;
  const look = () => Promise.all(servers.map(async (server) => void (server.isIn = await isReady(server.port))));
  const looking = setInterval(() => void look(), LOOK_MS);
  const door = createServer((asked, answer) => {
    const ready = servers.filter(({ isIn }) => isIn);
    const server = ready[(turn += 1) % ready.length];
    if (!server) return fail(answer, faults, 'nobody is ready');
    server.count += 1;
    passOn({ asked, answer }, { port: server.port, agent, fail: (why) => fail(answer, faults, `${asked.method} ${String(server.port)}: ${why}`) });
  });
  door.listen(port);
  await once(door, 'listening');
  await look();
  return {
    url: `http://localhost:${port}`,
    get counts() { return servers.map(({ count }) => count); },
    faults,
    async until(place, state) {
      while (servers[place]?.isIn !== (state === 'in')) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async close() {
      clearInterval(looking);
      agent.destroy();
      door.closeAllConnections();
      door.close();
    },
  };
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(5_000) }).then(({ status }) => status === 200, () => false);

function fail(answer: ServerResponse, faults: string[], why: string): void {
  faults.push(why);
  if (!answer.headersSent) answer.writeHead(502);
  answer.end();
}

interface Way {
  readonly port: number;
  readonly agent: Agent;
  readonly fail: (why: string) => void;
}

function passOn({ asked, answer }: { readonly asked: IncomingMessage; readonly answer: ServerResponse }, { port, agent, fail: failed }: Way): void {
  const from = [asked.headers['x-forwarded-for'], asked.socket.remoteAddress].filter(Boolean).join(', ');
  const headers = { ...asked.headers, 'x-forwarded-for': from };
  const onward = request({ port, host: 'localhost', method: asked.method, path: asked.url, headers, agent }, (answered) => {
    const { connection: _, 'keep-alive': __, ...kept } = answered.headers;
    answer.writeHead(answered.statusCode ?? 502, kept);
    answered.pipe(answer);
    answered.on('error', () => answer.destroy());
  });
  // Whoever went away first misses nothing.
  onward.on('error', (error) => (answer.destroyed ? undefined : failed(error.message)));
  answer.on('close', () => void (answer.writableFinished || onward.destroy()));
  asked.pipe(onward);
}
