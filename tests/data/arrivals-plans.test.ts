import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepSome } from '@/lib/data/arrivals-kept';
import { openDesk } from '@/lib/data/open-desk';
import type { Day } from '@/lib/domain/calendar/types';
import { COUNTS, FIRST_PAGE, type Question, QUESTIONS, twentiethPage } from '../support/arrival-questions';
import { LARGE_CENTRE, seedManyArrivals, staffOfLarge } from '../support/many-arrivals';

const NOW = new Date('2027-02-10T15:00:00Z');
const TRIPS = 100_000;
const SEEDING_MS = 240_000;
/** What grows with the installation. */
const BIG = ['Arrival', 'Trip', 'Item', 'TripMember'];

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

interface Sent {
  readonly text: string;
  readonly values: unknown[];
}

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });

beforeAll(async () => {
  await seedManyArrivals(process.env.DATABASE_URL ?? '', { trips: TRIPS, today: '2027-02-10' as Day, daysBack: 365 });
  await client.connect();
}, SEEDING_MS);
afterAll(() => client.end());

function desk() {
  const access = openDesk(staffOfLarge(), LARGE_CENTRE, 'see-arrivals');
  if (!access) throw new Error('staff see the arrivals');
  return access;
}

/** The statements that the question sends, as the driver is given them. */
async function sentBy({ ask }: Question): Promise<readonly Sent[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await ask(desk(), NOW);
  const sent = query.mock.calls.map(([first]) => first as unknown as Sent);
  query.mockRestore();
  return sent;
}

async function planOf({ text, values }: Sent): Promise<Plan> {
  const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ Plan: Plan }] }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
  return (rows[0]?.['QUERY PLAN'] ?? [])[0]?.Plan as Plan;
}

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

const wholeReads = (plan: Plan): readonly string[] =>
  nodesOf(plan).filter((node) => /Seq Scan/.test(node['Node Type']) && BIG.includes(node['Relation Name'] ?? '')).map((node) => node['Relation Name'] ?? '');

describe(`of ${TRIPS} lines, half of them one centre's`, () => {
  it('the test sees a table that is read whole', async () => {
    expect(wholeReads(await planOf({ text: `SELECT * FROM "Arrival" WHERE line ->> 'flight' = $1`, values: ['x'] }))).toEqual(['Arrival']);
  });

  it('no question reads a big table whole, whether PostgreSQL plans for these values or for any', async () => {
    const questions = [FIRST_PAGE, COUNTS, ...QUESTIONS, await twentiethPage(desk(), NOW)];
    const found = new Map<string, readonly string[]>();
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      await client.query(`SET plan_cache_mode = ${mode}`);
      for (const question of questions) {
        for (const sent of await sentBy(question)) {
          const whole = wholeReads(await (mode === 'force_custom_plan' ? planOf(sent) : genericPlanOf(sent)));
          if (whole.length > 0) found.set(`${mode} ${question.name}`, whole);
        }
      }
    }
    expect([...found]).toEqual([]);
  });

  it('the counts are told by an index alone', async () => {
    const [sent] = await sentBy(COUNTS);
    expect(nodesOf(await planOf(sent as Sent)).filter((node) => node['Relation Name'] === 'Arrival').map((node) => node['Node Type'])).toEqual(['Index Only Scan']);
  });

  it('the keeper finds what is due without reading the table whole, whatever PostgreSQL knows of its values', async () => {
    const due = (await sentBy({ name: 'what is due', ask: (_access, now) => keepSome(now, []) })).filter(({ text }) => /pg_try_advisory/.test(text));
    expect(due).toHaveLength(1);
    const plans = await Promise.all(due.flatMap((sent) => [planOf(sent), genericPlanOf(sent)]));
    expect(plans.flatMap(wholeReads)).toEqual([]);
  });

  it('a whole board is one statement', async () => {
    expect(await sentBy(FIRST_PAGE)).toHaveLength(1);
  });
});

/** As a prepared statement is planned for values that nobody knows yet. */
async function genericPlanOf({ text }: Sent): Promise<Plan> {
  const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ Plan: Plan }] }>({ text: `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}` });
  return (rows[0]?.['QUERY PLAN'] ?? [])[0]?.Plan as Plan;
}
