import { parseArgs } from 'node:util';
import { runCommand, say } from '@/scripts/command';
import { openFuzzSite } from './site';

// npm run test:fuzz: everything that the product answers to, with what nobody of good will sends. docs/fuzzing.md
runCommand(async () => {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, minutes: { type: 'string' }, runs: { type: 'string' }, only: { type: 'string' } } });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const site = await openFuzzSite();
  try {
    const { attack, tellAnswers } = await import('./attack');
    const { tried, failures } = await attack(site, { seed, minutes: Number(values.minutes ?? Infinity), runs: Number(values.runs ?? (values.minutes ? Infinity : 1)), isWanted: (of) => of.includes(values.only ?? '') });
    tellAnswers(tried);
    if (failures.length > 0) process.exitCode = 1;
  } finally {
    await site.stop();
  }
  say('');
  process.exit();
});
