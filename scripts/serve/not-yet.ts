import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../command';

async function load(path: string): Promise<Record<string, unknown>> {
  return existsSync(join(project, path)) ? ((await import(join(project, path))) as Record<string, unknown>) : {};
}

export async function startWorker(wish: { databaseUrl: string }): Promise<{ stop(): Promise<void> }> {
  const { startWorker: start } = await load('lib/server/jobs/worker.ts');
  return typeof start === 'function' ? start(wish) : { stop: async () => undefined };
}

export async function seedDemo(url: string): Promise<void> {
  const { seedDemo: seed } = await load('prisma/seed/demo.ts');
  if (typeof seed === 'function') await seed(url);
}
