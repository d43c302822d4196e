import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Made once, with the rest of the build: what is served is a file. */
export const dynamic = 'force-static';

const ENTRY = 'lib/device/worker/worker.ts';

/** The service worker: one script, so that a browser has all of it or none. */
export const GET = async (): Promise<Response> => {
  const { outputFiles } = await build({
    absWorkingDir: process.cwd(), entryPoints: [ENTRY], bundle: true, write: false, minify: true, format: 'iife', target: 'es2022', platform: 'browser',
    // Another build is another script: a browser then knows that what it keeps is of the one before.
    define: { BUILD_ID: JSON.stringify(buildId()), 'process.env.NODE_ENV': '"production"' },
  });
  return new Response(outputFiles[0]?.text ?? '', { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};

/** Next writes it before it makes static files; there is none while Mendway is being worked on. */
function buildId(): string {
  try {
    return readFileSync(join(process.cwd(), process.env.NEXT_DIST_DIR || '.next', 'BUILD_ID'), 'utf8').trim();
  } catch {
    return 'development';
  }
}
