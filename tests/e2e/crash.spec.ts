import { type Browser, expect, type Page, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type OwnServer, ownServer } from './support/own-server';
import { DEMO_PASSWORD, demoAddress, signInAs } from './support/people';
import { words } from './support/words';

const say = words('trip');
const ROUNDS = 3;
/** The world is kept from one run to the next. */
const RUN = randomUUID().slice(0, 8);

/** A demo world is made first, and servers come back after each kill. */
const LONGEST_MS = 600_000;

test.describe.configure({ mode: 'serial', timeout: LONGEST_MS });

let server: OwnServer | undefined;
const own = (): OwnServer => {
  if (!server) throw new Error('the server was not started');
  return server;
};

test.beforeAll(async () => {
  test.setTimeout(LONGEST_MS);
  server = await ownServer('crash');
  await server.start();
});
test.afterAll(async () => server?.stop());

// Without JavaScript a form is one POST, answered only when its transaction is over.
async function mayasTrip(browser: Browser): Promise<{ page: Page; trip: string }> {
  const context = await browser.newContext({ baseURL: own().url, javaScriptEnabled: false });
  // A page of a server that is gone has no field to wait for.
  context.setDefaultTimeout(5_000);
  const page = await context.newPage();
  await signInAs(page, demoAddress('maya'), DEMO_PASSWORD);
  await page.waitForURL(/\/trips\/[0-9a-f-]{36}$/, { timeout: 30_000 });
  return { page, trip: new URL(page.url()).pathname };
}

/** Longer than all limits of its parts together. */
const LONGEST_NOTE_MS = 25_000;

/**
 * True when the server said that it is stored. Chromium may never say what became of the way to a page whose server is killed
 * meanwhile, and Playwright's own limit does not end that wait (seen: `goto` pending for minutes, with no timer of its own left).
 */
function addNote(page: Page, trip: string, title: string): Promise<boolean> {
  const added = fillNote(page, trip, title).then(() => true, () => false);
  return Promise.race([added, sleep(LONGEST_NOTE_MS, false, { ref: false })]);
}

async function fillNote(page: Page, trip: string, title: string): Promise<void> {
  await page.goto(`${trip}/items/new?kind=NOTE`);
  await page.getByLabel(say('form.what.NOTE')).fill(title);
  await page.getByLabel(say('form.day')).fill(nextYear());
  await page.getByRole('button', { name: say('form.save') }).click();
  await page.waitForURL(/done=/, { timeout: 3_000 });
}

const nextYear = (): string => new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);

/** So many notes are acknowledged before the kill comes, however busy the machine: else a round would prove nothing. */
const BEFORE_KILL = 2;

/** Adds notes until `kill` has done its work, which comes somewhere in the notes after the first; returns the acknowledged ones. */
async function writeUntil(page: Page, trip: string, round: string, kill: () => Promise<void>): Promise<string[]> {
  const stored: string[] = [];
  let killing: Promise<void> | null = null;
  let isKilled = false;
  for (let index = 0; !isKilled; index += 1) {
    const title = `${RUN} ${round} note ${index}.`;
    if (await addNote(page, trip, title)) stored.push(title);
    if (stored.length >= BEFORE_KILL) killing ??= sleep(Math.random() * 2_000).then(kill).finally(() => { isKilled = true; });
  }
  await killing;
  return stored;
}

async function expectStored(page: Page, trip: string, titles: readonly string[]): Promise<void> {
  await page.goto(trip);
  for (const title of titles) await expect(page.getByText(title, { exact: true })).toBeVisible();
}

test('a web server killed during writes loses nothing that it acknowledged', async ({ browser }) => {
  const all: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { page, trip } = await mayasTrip(browser);
    all.push(...(await writeUntil(page, trip, `web ${round}`, () => own().killWeb())));
    await own().start();
    // The page before may still be on its way to the server that was killed.
    await expectStored(await page.context().newPage(), trip, all);
    await page.context().close();
  }
});

test('a database killed during writes comes back by itself with all that was acknowledged', async ({ browser }) => {
  const { page, trip } = await mayasTrip(browser);
  const all: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    all.push(...(await writeUntil(page, trip, `database ${round}`, async () => own().killDatabase())));
    await expect(async () => expect(await addNote(page, trip, `${RUN} after ${round}.`)).toBe(true)).toPass({ timeout: 60_000 });
    await expectStored(page, trip, [...all, `${RUN} after ${round}.`]);
  }
});
