import { runCommand, say } from '@/scripts/command';
import { ensureChromium, ensureShell } from '@/scripts/testing/chromium';
import { serveBare } from '@/tests/bench/bare-app';
import { describeMachine } from '@/tests/bench/machine';
import { lighthouseFigures, pagesToCompare } from '@/tests/bench/lighthouse';
import { serveWorld, whileServing, withWorld } from '@/tests/bench/site';
import { lookAtAll } from './axe';
import { reportAxe, reportLighthouse } from './report';
import { routesOf } from './routes';

const parts = new Set(process.argv.slice(2));
const wants = (part: string): boolean => parts.size === 0 || parts.has(part);

/**
 * Looks at every page with axe and at some with Lighthouse, beside a bare page of the same Next; writes `reports/pages` and says in
 * short what stands there. Nothing is asserted about time: a busy machine is no fault of a page.
 */
runCommand(async () => {
  const machine = describeMachine();
  const whole = ensureChromium();
  await withWorld(async (world) => {
    Object.assign(process.env, world.variables); // the queries that make people and trips read the same settings
    await whileServing(serveWorld(world), async (site) => {
      if (wants('axe')) {
        const routes = await routesOf(site.url);
        say(`Looking at ${routes.looked.length} pages with axe.`);
        reportAxe({ machine, looked: await lookAtAll(site.url, routes.looked, ensureShell(whole)), left: routes.left });
      }
      if (wants('lighthouse')) {
        await whileServing(serveBare(), async (bare) => reportLighthouse({ machine, figures: lighthouseFigures(await pagesToCompare(bare.url, site.url)) }));
      }
    });
  });
});
