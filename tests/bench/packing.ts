import { say } from '@/scripts/command';
import { printTable, quantile, round } from './figures';
import { serveWorld, whileServing, withWorld } from './site';
import { BROWSER_HEADERS, visit, type Visitor } from './visitor';

const TICKS = 200;

/** What one tick costs: a plain form sent, and the list that comes back drawn anew. */
export const benchPacking = () =>
  withWorld((world) => whileServing(serveWorld(world), async ({ url }) => measure(url, await visit(url))));

async function measure(site: string, { cookie, screens }: Visitor): Promise<void> {
  const page = site + screens.packing;
  const headers = { ...BROWSER_HEADERS, cookie, origin: site };
  const [sent, whole]: [number[], number[]] = [[], []];
  let html = await (await fetch(page, { headers })).text();
  for (let turn = 0; turn < TICKS; turn += 1) {
    const begun = performance.now();
    const answer = await fetch(page, { method: 'POST', body: formOf(html, turn), redirect: 'manual', headers });
    sent.push(performance.now() - begun);
    if (answer.status !== 303) say(`a tick was answered with ${answer.status}`);
    html = await (await fetch(page, { headers })).text();
    whole.push(performance.now() - begun);
  }
  const row = (name: string, values: readonly number[]) => [name, round(quantile(values, 0.5)), round(quantile(values, 0.95))];
  printTable(`one tick of the packing list, ${TICKS} times, one after another`, [['', 'p50 ms', 'p95 ms'], row('kept by the server', sent), row('with the list drawn anew', whole)]);
}

/** The form of one row, another one each turn. */
function formOf(html: string, turn: number): FormData {
  const forms = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).filter((form) => form.includes('name="deedId"'));
  const body = new FormData();
  for (const [, name = '', value = ''] of forms[turn % forms.length]?.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g) ?? []) {
    body.set(name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  }
  return body;
}
