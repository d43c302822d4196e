import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { BARE_PAGE, serveBare } from './bare-app';
import { printTable, round } from './figures';
import { serveWorld, whileServing, withWorld } from './site';
import { BROWSER_HEADERS, visit } from './visitor';

/** What a browser loads before a page can be used, in kilobytes as they come over the wire. */
export const benchBytes = () =>
  withWorld((world) =>
    whileServing(serveBare(), (bare) =>
      whileServing(serveWorld(world), async (site) => {
        const { cookie, screens } = await visit(site.url);
        const rows = [await firstLoad('bare page', bare.url + BARE_PAGE, '')];
        for (const [name, path] of Object.entries(screens)) rows.push(await firstLoad(name, site.url + path, name === 'signIn' ? '' : cookie));
        printTable('first load, compressed kB (aim: JavaScript at most 160)', [['', 'JavaScript', 'CSS', 'HTML'], ...rows]);
      }),
    ),
  );

async function firstLoad(name: string, url: string, cookie: string): Promise<readonly string[]> {
  const page = await fetched(url, cookie);
  const html = gunzipSync(page).toString();
  const scripts = await weightOf(url, linksOf(html, /<script\b(?![^>]*noModule)[^>]* src="([^"]+)"/gi));
  const styles = await weightOf(url, linksOf(html, /<link rel="stylesheet" href="([^"]+)"/g));
  return [name, ...[scripts, styles, page.length].map((bytes) => round(bytes / 1000))];
}

const linksOf = (html: string, pattern: RegExp): ReadonlySet<string> => new Set([...html.matchAll(pattern)].map(([, link = '']) => link));

async function weightOf(page: string, links: ReadonlySet<string>): Promise<number> {
  let sum = 0;
  for (const link of links) sum += (await fetched(new URL(link, page).href, '')).length;
  return sum;
}

/** The body as it comes, not unpacked, which `fetch` would do. */
function fetched(url: string, cookie: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { headers: { ...BROWSER_HEADERS, cookie } }, async (reply) => {
      const parts: Buffer[] = [];
      for await (const part of reply) parts.push(part);
      resolve(Buffer.concat(parts));
    });
    asked.once('error', reject);
  });
}
