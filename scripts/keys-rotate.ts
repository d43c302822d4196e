import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { KEPT_KEYS_STALE_MS } from '@/lib/crypto/kept-keys';
import { knownKeys } from '@/lib/data/key-checks';
import { loadEnvironment, runCommand, say } from './command';
import { refuseWrongStep } from './keys/given-keys';
import { addNewKey, letNewKeySeal, retireKeys } from './keys/kept-keys';
import { heldLines, mayGoLines } from './keys/report';
import { sealUntilDone } from './keys/seal-until-done';
import { StartRefusal } from './postgres/start-refusal';
import { openKeys, type SiteKeys } from './serve/keys';
import { openForServing } from './serve/open';
import { prepareDatabase } from './serve/database';

const ORDERS = ['', '--status', '--retire', '--retire-now'] as const;
type Order = (typeof ORDERS)[number];

/** Longer than any process goes without looking at the file. */
const UNTIL_ALL_KNOW_MS = 3 * KEPT_KEYS_STALE_MS;

runCommand(async () => {
  const order = orderAsked(process.argv.slice(2));
  const environment = loadEnvironment();
  const { folder, database } = await openForServing(environment);
  const url = environment.databaseDirectUrl ?? database.url;
  await prepareDatabase(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const before = await knownKeys(client);
  if (order === '' && environment.encryptionKey) refuseWrongStep(environment.encryptionKey, before);
  const site: Site = { client, given: environment.encryptionKey, open: () => openKeys(environment, folder, url) };
  const isDone = await (order === '' ? rotate(site) : order === '--status' ? status(site) : retire(site, order));
  await client.end();
  await database.close();
  if (!isDone) process.exit(1);
});

function orderAsked(words: readonly string[]): Order {
  const order = ORDERS.find((known) => known === (words[0] ?? ''));
  if (order === undefined || words.length > 1) throw new StartRefusal('Say npm run keys:rotate, or behind it: -- --status, -- --retire, -- --retire-now.');
  return order;
}

interface Site {
  readonly client: pg.Client;
  /** Keys that the environment names; null: they are kept in a file. */
  readonly given: string | null;
  /** The keys as they are now, written down. */
  readonly open: () => Promise<SiteKeys>;
}

/** The secrets as this process is to use them. */
async function takeKeys(site: Site): Promise<SiteKeys> {
  const keys = await site.open();
  Object.assign(process.env, { ENCRYPTION_KEY: keys.secrets.encryptionKey, MENDWAY_SECRETS: '', MENDWAY_FORMER_KEYS: keys.former });
  return keys;
}

async function rotate(site: Site): Promise<boolean> {
  const { secrets } = await site.open();
  if (secrets.keyFile !== null) await changeKept(site, secrets.keyFile);
  await takeKeys(site);
  const done = await sealUntilDone(site.client, say);
  await sayWhatIsHeld(site);
  return done;
}

/** Two steps, with a wait behind each: no process may meet a value of a key that it cannot know yet. A run that was cut off is gone on with. */
async function changeKept(site: Site, file: string): Promise<void> {
  if (addNewKey(file)) {
    say('Made a new key; every running process learns of it before it is used.');
    await site.open();
    await sleep(UNTIL_ALL_KNOW_MS);
  }
  if (letNewKeySeal(file, await knownKeys(site.client))) {
    say('The new key seals from now on.');
    await site.open();
    await sleep(UNTIL_ALL_KNOW_MS);
  }
  say(`Copy ${file} to where you keep copies: without it nothing that is encrypted can be read.`);
}

/** A look at keys that the environment names writes none of them down: a start with them must have come first. */
async function status(site: Site): Promise<boolean> {
  if (site.given === null) await takeKeys(site);
  else process.env.ENCRYPTION_KEY = site.given;
  await sayWhatIsHeld(site);
  return true;
}

async function sayWhatIsHeld({ client }: Site): Promise<void> {
  for (const line of await heldLines(client)) say(line);
  for (const line of mayGoLines(await knownKeys(client), new Date())) say(line);
}

async function retire(site: Site, order: '--retire' | '--retire-now'): Promise<boolean> {
  const { secrets } = await takeKeys(site);
  if (secrets.keyFile === null) throw new StartRefusal('ENCRYPTION_KEY names the keys: once npm run keys:rotate says that the old one may go, take it out there and restart.');
  if (!(await sealUntilDone(site.client, say))) return false;
  retireKeys(secrets.keyFile, { known: await knownKeys(site.client), now: new Date(), atOnce: order === '--retire-now' }).forEach(say);
  await site.open();
  return true;
}
