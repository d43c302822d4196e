import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const buildSources = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'proxy.ts', 'instrumentation.ts', 'next.config.ts', 'postcss.config.mjs', 'scripts/styles/styles-for-large-text.cjs', 'package-lock.json'];

/** One word for the content of everything that a build is made of: the same sources, the same word, on any machine. */
export const buildFingerprint = (project: string): string => fingerprint(project, buildSources);

/** One word for the content of the named files and folders; tests do not count, nor what is generated. */
export function fingerprint(project: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names) addPath(project, name, (part) => hash.update(part));
  return hash.digest('hex').slice(0, 20);
}

function addPath(project: string, name: string, add: (part: string | Buffer) => void): void {
  const path = join(project, name);
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry || /\.test\.tsx?$|\/generated$/.test(name)) return;
  if (entry.isDirectory()) for (const child of readdirSync(path).sort()) addPath(project, `${name}/${child}`, add);
  else [name, '\0', readFileSync(path), '\0'].forEach(add);
}
