import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, say } from '@/scripts/command';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase } from '@/scripts/postgres/open-database';
import { prepareDatabase } from '@/scripts/serve/database';
import { type CrashCount, crashReminders } from '../support/crash-reminders';

// npm run test:crash: 2,000 reminders are due, and a worker is killed 20 times. CRASH_SEED repeats the moments of a run.
const wishes = {
  reminders: Number(process.env.CRASH_REMINDERS ?? 2000),
  kills: Number(process.env.CRASH_KILLS ?? 20),
  seed: Number(process.env.CRASH_SEED ?? randomInt(1_000_000)),
  slowMs: Number(process.env.CRASH_SLOW_MS ?? 400),
};

runCommand(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'mendway-crash-'));
  const database = await openDatabase({ folder: openDataFolder('/', dir), name: 'mendway' });
  try {
    await prepareDatabase(database.url);
    say(`${wishes.reminders} reminders are due; a worker is killed ${wishes.kills} times. CRASH_SEED=${wishes.seed}`);
    const count = await crashReminders({ ...wishes, url: database.url, progress: say });
    report(count);
    if (isBad(count)) process.exitCode = 1;
  } finally {
    await database.close();
    rmSync(dir, { recursive: true, force: true });
  }
});

const isBad = ({ lost, unexplained }: CrashCount): boolean => lost > 0 || unexplained > 0;

function report(count: CrashCount): void {
  const { arrived, doubled, uncertain, lost, unexplained, inFlight, seconds } = count;
  say(`${arrived} people got their message, in ${seconds.toFixed(0)} s. ${inFlight} of the kills found messages on their way.`);
  say(`Came twice: ${doubled}. Recorded that nobody knows: ${uncertain}. Came twice unrecorded: ${unexplained}. Lost: ${lost}.`);
  say(isBad(count) ? 'FAILED: something was lost, or came twice unrecorded.' : 'Nothing was lost, and nothing came twice but what was recorded.');
}
