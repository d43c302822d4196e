import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { duffelSettings, type DuffelSettings } from '@/lib/outside/flight-search/duffel';
import { rememberAnswers } from '@/lib/outside/flight-search/search';
import { liveNonstops, makeLiveSearch } from '@/lib/server/live-nonstops';
import { log } from '@/lib/server/log';
import { duffelAirline, duffelSegment, type DuffelServer, duffelServer, type Reply, replyError, replyJson, replyOffers } from '../support/duffel-server';
import { day } from '../support/trips';

const TOKEN = 'duffel_live_k3J9aB2';
const now = new Date('2027-01-12T15:00:00Z');
const QUESTION = { origin: 'DEN', day: day('2027-03-03'), now };
const FOUND = { carrier: 'UA', carrierName: 'United Airlines', flightNumber: '1408', origin: 'DEN', destination: 'EWR', departs: '2027-03-03T08:45', arrives: '2027-03-03T14:20' };
const found = { state: 'asked', askedAt: now, offers: [FOUND] };
const COULD_NOT = { state: 'could-not-ask' };

const oneFlight = replyOffers([[[duffelSegment()]]]);

let server: DuffelServer;
let warned: ReturnType<typeof vi.spyOn>;
beforeEach(() => void (warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined)));
afterEach(async () => {
  warned.mockRestore();
  await server?.close();
});

/** Live search against a server that answers like that; it waits for nothing, and notes how long it was told to. */
async function search(replies: readonly Reply[], change: Partial<DuffelSettings> = {}) {
  server = await duffelServer(...replies);
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const ask = makeLiveSearch({ ...duffelSettings(TOKEN, server.basePath), firstWaitMs: 0, wait, ...change });
  return { ask, waits };
}

describe('asking Duffel', () => {
  test('tells it an airport and a day, asks for non-stops alone, and gives what it answers', async () => {
    const { ask } = await search([oneFlight]);
    expect(await ask(QUESTION)).toEqual(found);
    const [asked] = server.asked;
    expect(new URL(asked?.path ?? '', server.basePath).searchParams.get('return_offers')).toBe('true');
    expect(asked?.headers).toMatchObject({ authorization: `Bearer ${TOKEN}`, 'duffel-version': 'v2' });
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      data: {
        slices: [{ origin: 'DEN', destination: 'NYC', departure_date: '2027-03-03', departure_time: null, arrival_time: null }],
        passengers: [{ type: 'adult' }],
        cabin_class: 'economy',
        max_connections: 0,
      },
    });
  });

  test('leaves out what stops on the way, changes planes, leaves elsewhere, lands elsewhere or on another day', async () => {
    const stop = { id: 'sto_1', duration: 'PT1H', airport: { iata_code: 'ORD' } };
    const { ask } = await search([replyOffers([
      [[duffelSegment({ stops: [stop] })]],
      [[duffelSegment({ to: 'ORD' }), duffelSegment({ from: 'ORD' })]],
      [[duffelSegment()], [duffelSegment()]],
      [[duffelSegment({ from: 'APA' })]],
      [[duffelSegment({ to: 'HPN' })]],
      [[{ ...duffelSegment(), departing_at: '2027-03-04T08:45:00' }]],
      [[duffelSegment({ airline: duffelAirline(null, 'An airline without a code') })]],
    ])]);
    expect(await ask(QUESTION)).toEqual({ ...found, offers: [] });
  });

  test('tells one flight once, by the airline that flies it, and orders flights by when they leave', async () => {
    const lufthansa = duffelAirline('LH', 'Lufthansa');
    const united = duffelAirline('UA', 'United Airlines');
    const republic = duffelAirline('YX', 'Republic Airways');
    const { ask } = await search([replyOffers([
      [[duffelSegment({ airline: lufthansa, flownBy: united, number: '7601', flownAs: '1408' })]],
      [[duffelSegment()]],
      [[duffelSegment({ number: '1408' })]],
      [[duffelSegment({ departs: '06:00:00', to: 'LGA', airline: lufthansa, flownBy: republic, number: '9001', flownAs: '4512' })]],
      [[duffelSegment({ departs: '06:00:00', to: 'LGA', airline: united, flownBy: republic, number: '4512', flownAs: '4512' })]],
    ])]);
    const answer = await ask(QUESTION);
    expect(answer.state === 'asked' && answer.offers.map(({ carrier, flightNumber, departs }) => [carrier, flightNumber, departs])).toEqual([
      ['UA', '4512', '2027-03-03T06:00'], ['UA', '1408', '2027-03-03T08:45'],
    ]);
  });

  test('shows none of the flights that Duffel invents for a test token', async () => {
    const { ask } = await search([replyOffers([[[duffelSegment()]]], { live_mode: false })]);
    expect(await ask(QUESTION)).toEqual(COULD_NOT);
    expect(warned).toHaveBeenCalledWith({ kind: 'NotLive' }, expect.any(String));
  });

  test('is off without a token', async () => {
    expect(await liveNonstops(QUESTION)).toEqual({ state: 'off' });
  });
});

describe('what fails', () => {
  test.each([[401, 'access_token_not_found'], [403, 'insufficient_permissions'], [422, 'invalid_iata_code']])('a refusal (%i) is not asked again', async (status, code) => {
    const { ask } = await search([replyError(status, code), oneFlight]);
    expect(await ask(QUESTION)).toEqual(COULD_NOT);
    expect(server.asked).toHaveLength(1);
    expect(warned).toHaveBeenCalledWith({ kind: 'Refused', status }, expect.any(String));
  });

  test('too many requests wait as long as Duffel says', async () => {
    const { ask, waits } = await search([replyError(429, 'rate_limit_exceeded', { 'retry-after': '2' }), oneFlight]);
    expect(await ask(QUESTION)).toEqual(found);
    expect(waits).toEqual([2000]);
  });

  test.each<Record<string, string>>([
    { 'retry-after': '3600' },
    { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() },
    { 'ratelimit-reset': new Date(Date.now() + 3_600_000).toUTCString() },
  ])('too many requests for longer than a person waits are given up: %o', async (headers) => {
    const { ask, waits } = await search([replyError(429, 'rate_limit_exceeded', headers), oneFlight]);
    expect(await ask(QUESTION)).toEqual(COULD_NOT);
    expect([server.asked.length, waits]).toEqual([1, []]);
  });

  test('a passing fault is asked again, whenever the count of requests starts anew', async () => {
    const { ask, waits } = await search([replyError(500, 'internal_server_error', { 'ratelimit-reset': new Date(Date.now() + 3_600_000).toUTCString() }), oneFlight]);
    expect(await ask(QUESTION)).toEqual(found);
    expect([server.asked.length, waits]).toEqual([2, [0]]);
  });

  test('a lasting fault is asked three times in all', async () => {
    const { ask } = await search([(response) => void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>')]);
    expect(await ask(QUESTION)).toEqual(COULD_NOT);
    expect(server.asked).toHaveLength(3);
  });

  test('a broken connection is asked again', async () => {
    const { ask } = await search([(response) => void response.destroy(), oneFlight]);
    expect(await ask(QUESTION)).toEqual(found);
  });

  test('silence ends with our patience, and the connection with it', async () => {
    const patience = new AbortController();
    const { ask } = await search([() => patience.abort(new DOMException('enough', 'TimeoutError'))], { patience: () => patience.signal });
    expect(await ask(QUESTION)).toEqual(COULD_NOT);
    expect(server.asked).toHaveLength(1);
    await expect.poll(() => server.connections()).toBe(0);
  });

  test('silence in the midst of an answer ends so too', async () => {
    const patience = new AbortController();
    const half: Reply = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
      setImmediate(() => patience.abort(new DOMException('enough', 'TimeoutError')));
    };
    const { ask } = await search([half], { patience: () => patience.signal });
    expect(await ask(QUESTION)).toEqual(COULD_NOT);
    await expect.poll(() => server.connections()).toBe(0);
  });

  test('an endless answer is cut off', async () => {
    const flood: Reply = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const pour = () => { while (!response.destroyed && response.write('"'.padEnd(65_536, 'x'))); };
      response.on('drain', pour);
      pour();
    };
    const { ask } = await search([flood]);
    expect(await ask(QUESTION)).toEqual(COULD_NOT);
    expect(warned).toHaveBeenCalledWith({ kind: 'TooBig' }, expect.any(String));
    await expect.poll(() => server.connections()).toBe(0);
    expect(server.asked).toHaveLength(1);
  });

  test.each<readonly [string, Reply]>([
    ['no JSON', (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data": {')],
    ['a text', (response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end('hello')],
    ['null', replyJson(200, null)],
    ['another shape', replyJson(200, { data: { live_mode: true, offers: 'many' } })],
    ['a time that is none', replyOffers([[[{ ...duffelSegment(), departing_at: 'soon' }]]])],
    ['more offers than a day has', replyOffers(Array.from({ length: 3001 }, () => []))],
  ])('an answer of %s is not understood, and not asked again', async (_, reply) => {
    const { ask } = await search([reply, oneFlight]);
    expect(await ask(QUESTION)).toEqual(COULD_NOT);
    expect(server.asked).toHaveLength(1);
  });

  test('a log line tells neither the token nor what was asked or answered', async () => {
    const { ask } = await search([replyError(401, 'access_token_not_found')]);
    await ask(QUESTION);
    const said = JSON.stringify(warned.mock.calls);
    for (const secret of [TOKEN, 'DEN', '2027-03-03', 'access_token']) expect(said).not.toContain(secret);
  });
});

describe('what is remembered', () => {
  test('an answer, by airport and day', async () => {
    const { ask } = await search([oneFlight]);
    await ask(QUESTION);
    expect(await ask({ ...QUESTION, now: new Date('2027-01-12T15:05:00Z') })).toEqual(found);
    expect(server.asked).toHaveLength(1);
    await ask({ ...QUESTION, day: day('2027-03-04') });
    await ask({ ...QUESTION, origin: 'BOS' });
    expect(server.asked).toHaveLength(3);
  });

  test('for ten minutes', async () => {
    let ms = 1;
    const asked: string[] = [];
    const ask = rememberAnswers(async ({ origin }) => { asked.push(origin); return []; }, { now: () => ms });
    await ask(QUESTION);
    ms += 10 * 60 * 1000;
    await ask(QUESTION);
    expect(asked).toHaveLength(1);
    ms += 1;
    const later = new Date('2027-01-12T15:11:00Z');
    expect(await ask({ ...QUESTION, now: later })).toMatchObject({ askedAt: later });
    expect(asked).toHaveLength(2);
  });

  test('no failure', async () => {
    const { ask } = await search([replyError(401, 'access_token_not_found'), oneFlight]);
    expect(await ask(QUESTION)).toEqual(COULD_NOT);
    expect(await ask(QUESTION)).toEqual(found);
  });

  test('the same question of many at once is one request, and fails for all of them alike', async () => {
    const { ask } = await search([replyError(401, 'access_token_not_found'), oneFlight]);
    expect(await Promise.all(Array.from({ length: 20 }, () => ask(QUESTION)))).toEqual(Array(20).fill(COULD_NOT));
    expect(server.asked).toHaveLength(1);
    expect(await Promise.all(Array.from({ length: 20 }, () => ask(QUESTION)))).toEqual(Array(20).fill(found));
    expect(server.asked).toHaveLength(2);
  });
});
