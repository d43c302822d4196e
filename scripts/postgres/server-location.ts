import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findPostmaster } from './postmaster';
import type { ServerHome } from './server-home';
import { explainingFolder } from './start-refusal';

/** How clients reach the embedded server: by a private socket, or on Windows by TCP with a password. */
export interface ServerLocation {
  readonly passwordFile: string | null;
  /** The port to start on. */
  port(): Promise<number>;
  url(database: string): string;
}

export function chooseLocation(home: ServerHome): ServerLocation {
  return process.platform === 'win32' ? tcpLocation(home) : socketLocation(home);
}

// Each server has its own socket folder, so that every one can have the same port number: it only names the socket.
function socketLocation(home: ServerHome): ServerLocation {
  return {
    passwordFile: null,
    port: async () => 5432,
    url: (database) => `postgresql://postgres@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(home.sockets)}`,
  };
}

function tcpLocation(home: ServerHome): ServerLocation {
  const passwordFile = join(home.root, 'postgres.password');
  const portFile = join(home.root, 'postgres.port');
  const password = () => readFileSync(passwordFile, 'utf8');
  if (!existsSync(passwordFile)) {
    explainingFolder(home.root, () => writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 }));
  }
  return {
    passwordFile,
    port: () => keptPort(portFile),
    url: (database) => `postgresql://postgres:${password()}@127.0.0.1:${tcpPort(home, portFile)}/${encodeURIComponent(database)}`,
  };
}

const tcpPort = (home: ServerHome, portFile: string) => findPostmaster(home.cluster)?.port ?? readFileSync(portFile, 'utf8');

/** The port of the last start, so that clients find a restarted server; a free one the first time. */
async function keptPort(portFile: string): Promise<number> {
  if (existsSync(portFile)) return Number(readFileSync(portFile, 'utf8'));
  const port = await freePort();
  writeFileSync(portFile, String(port));
  return port;
}

/** A port of this machine that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
