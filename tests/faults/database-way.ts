import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** What stands between Mendway and its database. Mendway knows its address alone. */
export interface DatabaseWay {
  /** Every part of an answer comes so much later. */
  slow(ms: number): void;
  /** Ends all connections, and takes no more. */
  close(): Promise<void>;
  /** Takes connections again, and lets everything pass at once. */
  open(): Promise<void>;
  readonly connections: () => number;
}

/** From a port of this machine to the database's socket. */
export async function makeDatabaseWay(port: number, socketPath: string): Promise<DatabaseWay> {
  const ends = new Set<Socket>();
  let delayMs = 0;
  const server = createServer((asked) => {
    const onward = connect(socketPath);
    for (const [one, other] of [[asked, onward], [onward, asked]] as const) {
      ends.add(one);
      one.once('close', () => {
        ends.delete(one);
        other.destroy();
      });
      one.on('error', () => undefined);
    }
    asked.pipe(onward);
    onward.pipe(later(() => delayMs)).pipe(asked);
  });
  const listen = async (): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen();
  return {
    slow: (ms) => void (delayMs = ms),
    async close() {
      const closed = once(server, 'close');
      server.close();
      ends.forEach((end) => end.destroy());
      await closed;
    },
    async open() {
      delayMs = 0;
      if (!server.listening) await listen();
    },
    connections: () => ends.size / 2,
  };
}

const later = (ms: () => number): Transform => new Transform({
  transform(part, _, done) {
    const wait = ms();
    if (wait === 0) done(null, part);
    else setTimeout(done, wait, null, part);
  },
});
