import { staticCache } from './caches';
import { assetsIn, unpackedHeaders } from './page-copy';

/** Has scripts, styles and faces at hand; a style names more. What is missing at the server is missing here, too. Whether all came. */
export async function keepAssets(paths: readonly string[], build: string): Promise<boolean> {
  return keepAll(await caches.open(staticCache(build)), paths);
}

async function keepAll(cache: Cache, paths: readonly string[]): Promise<boolean> {
  return (await Promise.all(paths.map((path) => keepAsset(cache, path)))).every(Boolean);
}

/** The network may end before a file, or in its middle; that a device has no more room is thrown. */
async function keepAsset(cache: Cache, path: string): Promise<boolean> {
  if (await cache.match(path)) return true;
  const answer = (await caches.match(path)) ?? (await fetch(path).catch(() => null));
  if (!answer?.ok) return answer !== null && answer.status < 500;
  const file = await answer.blob().catch(() => null);
  if (file === null) return false;
  await cache.put(path, new Response(file, { headers: unpackedHeaders(answer) }));
  return !path.endsWith('.css') || keepAll(cache, facesIn(await file.text(), path));
}

/** `url(../media/face.woff2)`, from where the style lies. */
function facesIn(css: string, path: string): readonly string[] {
  const relative = [...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].flatMap(([, url]) => url ?? []);
  const named = relative.map((url) => new URL(url, new URL(path, self.location.origin)).pathname);
  return [...new Set([...named, ...assetsIn(css)])];
}
