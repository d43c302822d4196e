import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepSome } from '@/lib/data/arrivals-kept';
import { openDesk } from '@/lib/data/open-desk';
import { nextReplan, planSome } from '@/lib/data/reminder-plans';
import type { Day } from '@/lib/domain/calendar/types';
import { COUNTS, FIRST_PAGE, type Question, QUESTIONS, twentiethPage, WHOLE_BOARD } from '../support/arrival-questions';
import { LARGE_CENTRE, seedManyArrivals, staffOfLarge } from '../support/many-arrivals';

const NOW = new Date('2027-02-10T15:00:00Z');
const TRIPS = 100_000;
const SEEDING_MS = 240_000;
/** What grows with the installation. */
const BIG = ['Arrival', 'Trip', 'Item', 'TripMember', 'ReminderPlan', 'Reminder'];

/** So many rows of them may be looked at for one answer: a stretch of the board's days, never all of a centre. */
const MOST_TOUCHED = TRIPS / 5;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
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

async function explained(how: string, { text, values }: Sent): Promise<Plan> {
  const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ Plan: Plan }] }>(`EXPLAIN (${how}, FORMAT JSON) ${text}`, values);
  return (rows[0]?.['QUERY PLAN'] ?? [])[0]?.Plan as Plan;
}

const planOf = (sent: Sent): Promise<Plan> => explained('ANALYZE', sent);
/** As a prepared statement is planned for values that nobody knows yet. */
const genericPlanOf = ({ text }: Sent): Promise<Plan> => explained('GENERIC_PLAN', { text, values: [] });

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

const wholeReads = (plan: Plan): readonly string[] =>
  nodesOf(plan).filter((node) => /Seq Scan/.test(node['Node Type']) && BIG.includes(node['Relation Name'] ?? '')).map((node) => node['Relation Name'] ?? '');

/** Of the tables that grow. */
function touched(plan: Plan): number {
  const rows = nodesOf(plan).filter((node) => BIG.includes(node['Relation Name'] ?? '')).map((node) =>
    ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * (node['Actual Loops'] ?? 1));
  return rows.reduce((sum, count) => sum + count, 0);
}

describe(`of ${TRIPS} lines, half of them one centre's`, () => {
  it('the test sees a table that is read whole', async () => {
    const plan = await planOf({ text: `SELECT * FROM "Arrival" WHERE line ->> 'flight' = $1`, values: ['x'] });
    expect(wholeReads(plan)).toEqual(['Arrival']);
    expect(touched(plan)).toBe(TRIPS);
  });

  it('no question reads a big table whole, or walks through a whole board, whether PostgreSQL plans for these values or for any', async () => {
    const found: string[] = [];
    for (const question of [FIRST_PAGE, WHOLE_BOARD, COUNTS, ...QUESTIONS, await twentiethPage(desk(), NOW)]) {
      for (const sent of await sentBy(question)) {
        const plan = await planOf(sent);
        const whole = [...wholeReads(plan), ...wholeReads(await genericPlanOf(sent))];
        if (whole.length > 0 || touched(plan) > MOST_TOUCHED) found.push(`${question.name}: ${whole.join()} ${touched(plan)}`);
      }
    }
    expect(found).toEqual([]);
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

  it('so does the planner of reminders, by the index of those that are due', async () => {
    const due = (await sentBy({ name: 'what is due', ask: (_access, now) => planSome(now, []) })).filter(({ text }) => /pg_try_advisory/.test(text));
    const next = await sentBy({ name: 'what is next', ask: (_access, now) => nextReplan(now) });
    const plans: Plan[] = [];
    for (const sent of [...due, ...next]) plans.push(await planOf(sent), await genericPlanOf(sent));
    expect([plans.length, plans.flatMap(wholeReads)]).toEqual([4, []]);
    expect(JSON.stringify(plans[0])).toContain('ReminderPlan_to_work_out');
  });

  it('a whole board is one statement', async () => {
    expect(await sentBy(WHOLE_BOARD)).toHaveLength(1);
  });
});
