import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { GET } from '@/app/api/metrics/route';
import { database } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';
import { loadTrip } from '@/lib/data/trips';
import { trySend } from '@/lib/server/mails/send-mail';
import { serveMetrics } from '@/lib/server/metrics/serve-metrics';
import { patternsOf } from '@/lib/server/metrics/route-patterns';
import { watchRequests } from '@/lib/server/metrics/watch-requests';
import { freePort } from '@/scripts/postgres/server-location';
import { accessFor, makePerson, makeTrip } from '../support/factories';

const TOKEN = 'a-token-for-tests-of-forty-characters-or-so';
const patternOf = patternsOf({
  staticRoutes: [{ page: '/', regex: '^/(?:/)?$' }],
  dynamicRoutes: [{ page: '/calendar/[token]', regex: '^/calendar/([^/]+?)(?:/)?$' }, { page: '/trips/[tripId]', regex: '^/trips/([^/]+?)(?:/)?$' }],
});

const ask = (authorization?: string) => GET(new Request('http://localhost/api/metrics', authorization === undefined ? {} : { headers: { authorization } }));
const read = async (): Promise<string> => (await ask(`Bearer ${TOKEN}`)).text();

let site: Server;
let url: string;
let owner: Person;
let tripId: string;
let statements: (() => Promise<unknown>) = () => Promise.resolve();

beforeAll(async () => {
  watchRequests(patternOf);
  site = createServer((request, response) => {
    if (request.url === '/never') return;
    void statements().then(() => response.writeHead(request.url?.startsWith('/trips/') ? 200 : 404).end(), () => response.writeHead(500).end());
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const address = site.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  owner = await makePerson({ name: 'Ruth Calloway', email: 'ruth@example.com' });
  tripId = await makeTrip(owner);
});
afterAll(() => void site.close());

describe('/api/metrics', () => {
  test('is not there without a token of ours, and closed to whoever lacks it', async () => {
    delete process.env.METRICS_TOKEN;
    expect((await ask(`Bearer ${TOKEN}`)).status).toBe(404);
    expect((await ask('Bearer ')).status).toBe(404);
    process.env.METRICS_TOKEN = TOKEN;
    for (const wrong of [undefined, '', TOKEN, 'Bearer', 'Bearer ', `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`]) {
      const answer = await ask(wrong);
      expect([answer.status, answer.headers.get('www-authenticate'), await answer.text()], wrong).toEqual([401, 'Bearer', '']);
    }
    expect((await ask(`Bearer ${TOKEN}`)).status).toBe(200);
  });

  test('counts requests by pattern and class, and what each asked the database', async () => {
    statements = async () => {
      await database().$queryRaw`SELECT 1`;
      await sleep(5);
      await database().$transaction([database().$executeRaw`SELECT 1`, database().$executeRaw`SELECT 2`]);
    };
    await Promise.all(Array.from({ length: 5 }, () => fetch(`${url}/trips/${tripId}?who=ruth@example.com`)));
    statements = () => Promise.reject(new Error('ruth@example.com'));
    await fetch(`${url}/calendar/k3J9_aB2k3J9_aB2`, { method: 'POST' });
    const text = await read();
    expect(text).toContain('mendway_http_request_duration_seconds_count{method="GET",route="/trips/[tripId]",status="2xx"} 5');
    expect(text).toContain('mendway_http_request_duration_seconds_count{method="POST",route="/calendar/[token]",status="5xx"} 1');
    // One, and two in a transaction: BEGIN and COMMIT are statements too.
    expect(text).toContain('mendway_http_request_statements_sum{method="GET",route="/trips/[tripId]"} 25');
    expect(text).toContain('mendway_http_request_statements_sum{method="POST",route="/calendar/[token]"} 0');
  });

  test('counts whoever goes away before the answer', async () => {
    const request = get(`${url}/never`).on('error', () => undefined);
    await sleep(100);
    request.destroy();
    await expect.poll(read).toContain('mendway_http_request_duration_seconds_count{method="GET",route="other",status="gone"} 1');
  });

  test('tells pool, streams, lag, mail failures, event loop and build', async () => {
    await database().$executeRaw`SELECT graphile_worker.add_job('notice', '{}'::json, run_at := now() - interval '90 seconds')`;
    process.env.SMTP_URL = `smtp://127.0.0.1:${await freePort()}`;
    process.env.MAIL_FROM = 'Mendway <mendway@localhost>';
    await trySend({ to: 'ruth@example.com', subject: 'x', text: 'x', html: 'x' }, () => Promise.resolve());
    process.env.SMTP_URL = '';
    const text = await read();
    for (const part of [
      'mendway_mail_tries_total{outcome="later",reason="smtp-e', 'mendway_database_up 1', 'mendway_database_connections{state="most"} 10', 'mendway_database_connections{state="waiting"} 0',
      'mendway_live_streams 0', 'mendway_workers 0', 'nodejs_eventloop_lag_p99_seconds ', 'mendway_build_info{version="', 'mendway_job_lag_seconds{kind="message"} 0', 'mendway_job_lag_seconds{kind="reminder"} ',
    ]) expect(text).toContain(part);
    // What was known a moment ago is told for five seconds.
    await expect.poll(async () => Number(/mendway_job_lag_seconds\{kind="job"\} (\S+)/.exec(await read())?.[1]), { timeout: 10_000 }).toBeGreaterThan(89);
  });

  test('gives all that the rules for alerts ask about, with the labels that they name', async () => {
    const text = await read();
    const rules = readFileSync('docs/prometheus/mendway.rules.yaml', 'utf8');
    const asked = z.object({ groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })) }).parse(parse(rules)).groups.flatMap((group) => group.rules);
    const names = new Set(asked.flatMap(({ expr }) => expr.match(/(?:mendway|nodejs)_[a-z_\d]+/g) ?? []));
    expect(names.size).toBeGreaterThan(8);
    // Nothing was given up here, so there is no line of it; that it is kept stands in its help.
    expect([...names].filter((name) => !text.includes(`\n${name}`) && !text.includes(`# TYPE ${name} gauge`))).toEqual([]);
  });

  test('holds nobody’s id, name or address, and no token, whatever was asked for and whoever asked', async () => {
    statements = () => accessFor(owner, tripId, 'see-itinerary').then(loadTrip);
    for (const path of [`/trips/${tripId}`, `/trips/${owner.userId}`, '/calendar/k3J9_aB2k3J9_aB2', '/Ruth%20Calloway', '/?mail=ruth@example.com', '/ruth@example.com', '/wp-login.php']) await fetch(`${url}${path}`);
    const text = await read();
    expect(text).toContain('mendway_http_request_duration_seconds_count{method="GET",route="/trips/[tripId]",status="2xx"} 7');
    for (const secret of [tripId, owner.userId, 'Ruth', 'Calloway', '@', 'k3J9', 'wp-login', TOKEN]) expect(text, secret).not.toContain(secret);
    expect(text).not.toMatch(/[\da-f]{8}-[\da-f]{4}-/);
    const labels = (name: string) => new Set(Array.from(text.matchAll(new RegExp(`[{,]${name}="([^"]*)"`, 'g')), ([, value]) => value));
    expect([...labels('route')].sort()).toEqual(['/', '/calendar/[token]', '/trips/[tripId]', 'other']);
    expect([...labels('status')].sort()).toEqual(['2xx', '4xx', '5xx', 'gone']);
  });
});

test('the jobs show theirs at a port of their own, to the same token', async () => {
  const port = await freePort();
  const server = await serveMetrics(port);
  const at = (path: string, authorization = `Bearer ${TOKEN}`, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { authorization } });
  expect((await at('/metrics', 'Bearer no')).status).toBe(401);
  expect([(await at('/')).status, (await at('/metrics', undefined, 'POST')).status]).toEqual([404, 404]);
  const answer = await at('/metrics');
  expect([answer.status, (await answer.text()).includes('mendway_mail_tries_total{outcome="later"')]).toEqual([200, true]);
  server.close();
  await expect(at('/metrics')).rejects.toThrow();
});
