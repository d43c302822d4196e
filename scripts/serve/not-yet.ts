import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../command';

async function load(path: string): Promise<Record<string, unknown>> {
  return existsSync(join(project, path)) ? ((await import(join(project, path))) as Record<string, unknown>) : {};
}

export async function seedDemo(url: string): Promise<void> {
  const { seedDemo: seed } = await load('prisma/seed/demo.ts');
  if (typeof seed === 'function') await seed(url);
}
