import { runCommand, say } from '@/scripts/command';
import { DATABASE_FAULTS } from './database-faults';
import type { Fault } from './fault';
import { OUTSIDE_FAULTS } from './outside-faults';
import { OWN_FAULTS } from './own-faults';
import { tellResult, tellResults } from './report';
import { openSite } from './site';
import { type Result, tryFault } from './try-fault';

// npm run test:faults: what people are answered while something is broken, how long it takes until all is well again, and whether
// anything that was acknowledged is lost. `npm run test:faults -- frozen clock` tries those alone whose names have one of the words.
const FAULTS = [...DATABASE_FAULTS, ...OUTSIDE_FAULTS, ...OWN_FAULTS];

runCommand(async () => {
  const words = process.argv.slice(2);
  const wished = FAULTS.filter(({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase())));
  const site = await openSite();
  const results: Result[] = [];
  const [missing, broken]: [string[], string[]] = [[], []];
  const keep = (result: Result): void => {
    results.push(result);
    tellResult(result);
  };
  const giveUp = ({ name }: Fault, reason: unknown): void => {
    broken.push(name);
    say(`  ✗ it could not be tried to its end: ${reason instanceof Error ? reason.stack : String(reason)}`);
  };
  try {
    site.web.start();
    site.worker.start();
    await Promise.all([site.web.says('A web server of'), site.worker.says('The worker is running')]);
    for (const fault of wished) {
      say(`\n# ${fault.name}`);
      const why = fault.missing?.(site);
      if (why) missing.push(`${fault.name}: ${why}`);
      else await tryFault(site, fault).then(keep, (reason: unknown) => giveUp(fault, reason));
    }
  } finally {
    await site.close();
  }
  if (!tellResults(results, { missing, broken })) process.exit(1);
});
