import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const METHODS = /export const (?:\{ )?((?:GET|POST|PUT|PATCH|DELETE)(?:, (?:GET|POST|PUT|PATCH|DELETE))*)/g;

const filesNamed = (name: string): readonly string[] =>
  readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(`/${name}`) || file === name);

const folderOf = (file: string): string => dirname(file).replaceAll('\\', '/');

/** The folder of every page: what stands there is found, not listed. */
export const allPages = (): readonly string[] => filesNamed('page.tsx').map(folderOf).sort();

/** `GET trips/[tripId]/live` of every handler. */
export const allHandlers = (): readonly string[] =>
  filesNamed('route.ts').flatMap((file) => methodsIn(readFileSync(join('app', file), 'utf8')).map((method) => `${method} ${folderOf(file)}`)).sort();

const methodsIn = (source: string): readonly string[] => [...source.matchAll(METHODS)].flatMap(([, names = '']) => names.split(', '));

/** The path of a page or handler, its places filled in from what `ids` has by their names. */
export function pathOf(folder: string, query: string, ids: Readonly<Record<string, string>>): string {
  const path = `/${folder.split('/').filter((part) => !part.startsWith('(')).join('/')}`;
  return `${path}${query}`.replace(/\[(\w+)\]/g, (place, name: string) => ids[name] ?? place);
}
