import { readMigrations } from '@/scripts/migrations/migration-folder';
import { queryOnce, schemaSource } from '@/scripts/serve/database';
import { toldBy } from '../support/event-streams';
import { formIn } from '../support/plain-forms';
import { type Check, demand, guest, median, until } from './check';
import { comeIn, credentialsOf, firstTrip } from './people';
import { formAt, look, send, signIn } from './visitor';

/** Both web servers and the worker at the same moment, on a database with nothing in it. */
export const startedTogether: Check = {
  name: 'All start at once on an empty database: each migration is applied once',
  async run({ webs, worker, databaseUrl, proxy }) {
    const begun = performance.now();
    const all = [...webs, worker];
    all.forEach((one) => one.start());
    await Promise.all([...webs.map((web) => web.says('A web server of')), worker.says('The worker is running')]);
    await Promise.all([proxy.until(0, 'in'), proxy.until(1, 'in')]);
    const known = readMigrations(schemaSource.migrations).map(({ name }) => name);
    const rows = await queryOnce<{ name: string; isDone: boolean }>(databaseUrl, `SELECT migration_name AS name, finished_at IS NOT NULL AND rolled_back_at IS NULL AS "isDone" FROM _prisma_migrations ORDER BY 1`);
    demand(rows.every(({ isDone }) => isDone), 'a migration did not finish');
    demand(rows.map(({ name }) => name).join() === known.join(), `${rows.length} rows of ${known.length} migrations`);
    const appliers = all.filter(({ output }) => output.some((line) => line.startsWith('Applied ')));
    demand(appliers.length === 1, `${appliers.length} of them say that they applied migrations`);
    return `${known.length} migrations, all by ${appliers[0]?.name}; ready after ${((performance.now() - begun) / 1000).toFixed(0)} s`;
  },
};

export const oneSession: Check = {
  name: 'Signed in at A, at home at B; signed out at B, a stranger at A',
  async run(site) {
    const [a, b] = site.urls;
    const maya = await comeIn(site, 'maya');
    const trip = await firstTrip(site, maya);
    const statuses = await Promise.all([a, b].map(async (url) => (await look(maya, url + trip)).status));
    demand(statuses.join() === '200,200', `the trip answers ${statuses.join(' and ')}`);
    const account = await (await look(maya, `${b}/account`)).text();
    const out = formIn(account, 'aria-label="Sign out"');
    if (!out) throw new Error('no way to sign out');
    await send(maya, `${b}/account`, out, {});
    const after = await look(maya, a + trip);
    demand(after.status !== 200, 'the session is still good at A');
    return `page at both; after signing out at B, A answers ${after.status}`;
  },
};

const TRIES = 10;

export const oneLimit: Check = {
  name: `A limit counts what both see: ${TRIES} wrong passwords, in turn at A and B`,
  async run(site) {
    const guesser = guest(site);
    const at = (turn: number): string => site.urls[turn % 2] ?? '';
    for (let turn = 0; turn < TRIES; turn += 1) demand((await signIn(at(turn), { ...credentialsOf('lena'), password: `wrong ${turn}` }, guesser)) === null, 'a wrong password opened an account');
    const refused = await Promise.all([0, 1].map((turn) => signIn(at(turn), credentialsOf('lena'), guesser)));
    demand(refused.every((visitor) => visitor === null), 'the right password was taken after ten wrong ones');
    const elsewhere = await signIn(at(1), credentialsOf('lena'), guest(site));
    demand(elsewhere !== null, 'another address was refused as well');
    return 'the 11th and 12th are refused at either though right; the owner comes in from elsewhere';
  },
};

const CHANGES = 10;

export const liveUpdates: Check = {
  name: 'A change at A arrives in the live stream of B',
  async run(site) {
    const [a, b] = site.urls;
    const maya = await comeIn(site, 'maya');
    const trip = await firstTrip(site, maya);
    const answer = await fetch(`${b}${trip}/live`, { headers: { cookie: maya.cookie, accept: 'text/event-stream' } });
    const stream = toldBy(answer, String);
    await until(() => stream.told.length > 0);
    const form = await formAt(maya, `${a}${trip}/packing/add`, 'title');
    const waits: number[] = [];
    for (let change = 0; change < CHANGES; change += 1) {
      const heard = stream.told.length;
      const added = await send(maya, `${a}${trip}/packing/add`, form, { id: crypto.randomUUID(), title: `Live ${change}`, section: 'comfort', quantity: '', packerId: '' });
      const done = performance.now();
      demand(added.status === 303, `the change was answered by ${added.status}`);
      await until(() => stream.told.length > heard);
      waits.push(performance.now() - done);
    }
    await stream.close();
    return `${CHANGES} changes, each heard; a half of them within ${median(waits).toFixed(0)} ms of the answer, all within ${Math.max(...waits).toFixed(0)}`;
  },
};
