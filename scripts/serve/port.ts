import { createServer } from 'node:net';
import type { Environment } from '@/lib/input/environment';
import { errorCode, StartRefusal } from '../postgres/start-refusal';

/** The port of the web server, and that of the jobs' metrics where one is set. */
export async function claimPorts({ port, workerMetricsPort }: Pick<Environment, 'port' | 'workerMetricsPort'>): Promise<void> {
  await claimPort(port);
  if (workerMetricsPort !== null) await claimPort(workerMetricsPort);
}

/** Refuses early, in one sentence, when the port cannot be had: building and migrating first would waste minutes. */
export function claimPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(explain(error, port)));
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

function explain(error: Error, port: number): Error {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') return new StartRefusal(`Port ${port} is in use: stop what runs there, or choose another, for example PORT=${port + 1}.`);
  if (code === 'EACCES') return new StartRefusal(`Port ${port} needs rights that this user does not have: choose one above 1023 with PORT.`);
  return error;
}
