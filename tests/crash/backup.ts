import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Day } from '@/lib/domain/calendar/types';
import { checkBackup } from '@/scripts/backup/restore-backup';
import { keysOfSite } from '@/scripts/backup/site';
import { loadEnvironment, runCommand, say } from '@/scripts/command';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase, type OpenDatabase } from '@/scripts/postgres/open-database';
import { openSecrets } from '@/scripts/secrets';
import { madeForOwner, openSource } from '../support/backups';
import { runScript } from '../support/script-processes';
import { compareKept, type Comparison, startWriters, type Writers } from '../support/kept-writes';
import { seedManyArrivals } from '../support/many-arrivals';

// npm run test:backup: a database of many trips is backed up while many write, and each backup is restored by the command,
// onto an empty machine and into an external database. Every acknowledged write is looked for.
const wishes = {
  trips: Number(process.env.BACKUP_TRIPS ?? 20_000),
  people: Number(process.env.BACKUP_PEOPLE ?? 6),
  bare: Number(process.env.BACKUP_BARE ?? 6),
  rounds: Number(process.env.BACKUP_ROUNDS ?? 3),
  warmMs: Number(process.env.BACKUP_WARM_MS ?? 10_000),
};
const blank = { DATABASE_URL: '', DATABASE_DIRECT_URL: '', ENCRYPTION_KEY: '', AUTH_SECRET: '', BACKUP_PASSPHRASE: '' };

runCommand(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'mendway-backup-'));
  // What the launcher keeps below must be open to the server's own account, when root runs this.
  const site = openDataFolder('/', join(dir, 'site')).dir;
  const source = await openSource(site);
  try {
    await seed(source);
    const { encryptionKey } = openSecrets(site, { authSecret: null, encryptionKey: null });
    const writers = startWriters({ url: source.url, encryptionKey, people: wishes.people, bare: wishes.bare });
    await writers.begun();
    const results: Comparison[] = [];
    for (let round = 1; round <= wishes.rounds; round += 1) results.push(await oneRound({ dir, site, writers, round }));
    await writers.stop();
    report(results, writers);
  } finally {
    await source.close();
    rmSync(dir, { recursive: true, force: true });
  }
});

async function seed(source: OpenDatabase): Promise<void> {
  say(`Making ${wishes.trips} trips …`);
  await seedManyArrivals(source.url, { trips: wishes.trips, today: new Date().toISOString().slice(0, 10) as Day, daysBack: 60 });
}

interface Round {
  readonly dir: string;
  readonly site: string;
  readonly writers: Writers;
  readonly round: number;
}

/** A backup under load, restored: in the odd rounds onto an empty machine, in the even ones into an external database. */
async function oneRound({ dir, site, writers, round }: Round): Promise<Comparison> {
  const file = join(dir, `round-${round}.age`);
  const calm = await rateFor(writers, sleep(wishes.warmMs));
  const busy = await rateFor(writers, command('scripts/backup.ts', [file], { DATA_DIR: site }));
  say(`  writes a second: ${calm.toFixed(0)} before the backup, ${busy.toFixed(0)} while it was made`);
  const place = join(dir, `place-${round}`);
  const target = await openDatabase({ folder: openDataFolder('/', place), name: 'mendway' });
  try {
    copyFileSync(join(site, 'secrets.json'), join(place, 'secrets.json'));
    const url = round % 2 === 0 ? await madeForOwner(target.url, 'elsewhere') : target.url;
    await command('scripts/restore.ts', [file], { DATA_DIR: place, DATABASE_URL: round % 2 === 0 ? url : '' });
    await command('scripts/audit-verify.ts', [], { DATA_DIR: place, DATABASE_URL: round % 2 === 0 ? url : '' });
    const { header } = await checkBackup(file, keysOfSite({ ...loadEnvironment(), encryptionKey: null, backupPassphrase: null }, site));
    const compared = await compareKept(url, [...writers.kept], header);
    say(`  ${compared.before} acknowledged before the picture; lost ${compared.lost}, half ${compared.half}, from after it ${compared.early}`);
    return compared;
  } finally {
    await target.close();
    rmSync(place, { recursive: true, force: true });
  }
}

async function rateFor(writers: Writers, work: Promise<unknown>): Promise<number> {
  const [began, before] = [performance.now(), writers.kept.length];
  await work;
  return ((writers.kept.length - before) * 1000) / (performance.now() - began);
}

async function command(script: string, args: readonly string[], variables: Readonly<Record<string, string>>): Promise<void> {
  const { code, output, errors } = await runScript(script, args, { ...blank, ...variables });
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${errors}`);
  for (const line of output.trim().split('\n')) say(`  ${line}`);
}

function report(results: readonly Comparison[], { kept }: Writers): void {
  const sum = (of: (result: Comparison) => number) => results.reduce((total, result) => total + of(result), 0);
  const [lost, half, early] = [sum((result) => result.lost), sum((result) => result.half), sum((result) => result.early)];
  say(`${kept.length} writes were acknowledged in ${results.length} rounds. Lost: ${lost}. Half: ${half}. From after the picture: ${early}.`);
  if (lost + half + early > 0) process.exitCode = 1;
  say(lost + half + early > 0 ? 'FAILED.' : 'Nothing was lost.');
}
