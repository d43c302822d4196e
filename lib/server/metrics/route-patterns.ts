import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The pattern of the page or handler that answers a path: `/trips/[tripId]`. No part of the path itself is ever in it. */
export type PatternOf = (path: string) => string;

const route = z.object({ page: z.string(), regex: z.string() });
const manifest = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) });

/** Next's own list, which its build wrote; where there is none, as in development, every path is `other`. */
export function patternsOfBuild(): PatternOf {
  const file = join(process.cwd(), process.env.NEXT_DIST_DIR || '.next', 'routes-manifest.json');
  return patternsOf(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { staticRoutes: [], dynamicRoutes: [] });
}

/** Next tries static pages first, then the others in the order of its list. */
export function patternsOf(listed: unknown): PatternOf {
  const { staticRoutes, dynamicRoutes } = manifest.parse(listed);
  const known = [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (path) => {
    if (path.startsWith('/_next/')) return '/_next';
    return known.find(({ regex }) => regex.test(path))?.page ?? 'other';
  };
}
