import { staticCache } from './caches';
import { assetsIn } from './page-copy';

/** Has scripts, styles and faces at hand; a style names more. What is missing at the server is missing here, too. */
export async function keepAssets(paths: readonly string[], build: string): Promise<void> {
  const cache = await caches.open(staticCache(build));
  await Promise.all(paths.map((path) => keepAsset(cache, path)));
}

async function keepAsset(cache: Cache, path: string): Promise<void> {
  if (await cache.match(path)) return;
  const answer = (await caches.match(path)) ?? (await fetch(path));
  if (!answer.ok) return;
  const inner = path.endsWith('.css') ? facesIn(await answer.clone().text(), path) : [];
  await cache.put(path, answer);
  await Promise.all(inner.map((one) => keepAsset(cache, one)));
}

/** `url(../media/face.woff2)`, from where the style lies. */
function facesIn(css: string, path: string): readonly string[] {
  const relative = [...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].flatMap(([, url]) => url ?? []);
  const named = relative.map((url) => new URL(url, new URL(path, self.location.origin)).pathname);
  return [...new Set([...named, ...assetsIn(css)])];
}
