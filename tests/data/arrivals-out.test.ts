import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { sync } from 'node-ical';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as csv } from '@/app/arrivals/export.csv/route';
import { endOwnDeskFeed, makeOwnDeskFeed, newDeskFeedAddress } from '@/app/arrivals/feed/actions';
import { GET as feed } from '@/app/calendar/arrivals/[token]/route';
import { hashToken } from '@/lib/crypto/tokens';
import { dayCounts, daySheet } from '@/lib/data/arrival-days';
import { keepArrivals } from '@/lib/data/arrivals-kept';
import { database } from '@/lib/data/client';
import { loadDeskFeed } from '@/lib/data/desk-feeds';
import { openDesk } from '@/lib/data/open-desk';
import { createSession } from '@/lib/data/sessions';
import type { Person } from '@/lib/domain/access/actor';
import { DAY_EVENTS, daysOfSpan, totalOf } from '@/lib/domain/arrivals/day-counts';
import type { ListedArrival } from '@/lib/domain/arrivals/filters';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { anyArrival } from '../support/any-arrivals';
import { makePerson, makeStaff } from '../support/factories';
import type { DeedWorld } from '../support/random-deeds';
import { insertLines } from '../support/random-arrivals';
import { NOW, rowOf, share, sharedTrip, staffedDesk } from '../support/shared-arrivals';
import { at, day } from '../support/trips';

const jar = vi.hoisted(() => ({ token: '' }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'accept-language': 'en' }),
  cookies: async () => ({ get: (name: string) => (name === 'authjs.session-token' && jar.token ? { value: jar.token } : undefined) }),
}));

const DAY = day('2028-03-12');

/** Lines of patients who land on the day, have surgery two days later and go home after a week. */
const linesOn = (count: number, on: Day = DAY): readonly ListedArrival[] => Array.from({ length: count }, (_, number) => {
  const [line] = fc.sample(anyArrival(number), { numRuns: 1, seed: number });
  if (!line) throw new Error('no line');
  const arrivesAt = number % 3 === 0 ? null : new Date(at(on, '23:30').getTime() - number * 60_000);
  return {
    ...line, tripId: randomUUID(), patientName: `Nia ${number} Moss`, arrivesOn: on, arrivesAt, surgeryOn: addDays(on, 2), leavesOn: addDays(on, 7), stage: 'COMING', flags: [],
    line: { ...line.line, flight: `UA ${number}`, airport: 'EWR', leavesAt: at(addDays(on, 7), '16:05').toISOString(), flightHome: 'UA 613' },
  };
});

let desk: Awaited<ReturnType<typeof staffedDesk>>;
let ruth: DeedWorld;
beforeEach(async () => {
  desk = await staffedDesk();
  ruth = await sharedTrip(desk);
  await keepArrivals(NOW);
});

// The keeper would try these trips, which nobody made, again and again.
afterEach(() => database().arrival.deleteMany({ where: { checked: 0 } }));

function board(person: Person) {
  const access = openDesk(person, desk.centre.id, 'see-arrivals');
  if (!access) throw new Error('no desk');
  return access;
}

async function fileFor(person: Person | null, query = 'range=days&from=2026-01-01&to=2028-12-31'): Promise<Response> {
  jar.token = person ? randomUUID() : '';
  if (person) await createSession({ tokenHash: hashToken(jar.token), userId: person.userId, device: '' }, new Date());
  return csv(new Request(`http://localhost/arrivals/export.csv?${query}`));
}

const cellsOf = async (response: Response): Promise<string[][]> => parse(Buffer.from(await response.arrayBuffer()), { bom: true, record_delimiter: '\r\n' });

const deedsOf = async ({ userId }: Person) =>
  (await database().auditEvent.findMany({ where: { actorId: userId, tripId: null, part: desk.centre.id }, orderBy: { id: 'asc' } })).map(({ deed, actorKind }) => (actorKind ? `${deed} ${actorKind}` : deed));

describe('the board as a file', () => {
  it('has every line that its filters ask for, is kept by nobody between, and is written down', async () => {
    const response = await fileFor(desk.staff);
    expect([response.status, response.headers.get('cache-control'), response.headers.get('content-type'), response.headers.get('content-disposition')])
      .toEqual([200, 'no-store', 'text/csv; charset=utf-8', expect.stringMatching(/^attachment; filename="arrivals-\d{4}-\d\d-\d\d\.csv"$/)]);
    const rows = await cellsOf(response);
    expect(rows.map(([patient]) => patient)).toEqual(['Patient', (await rowOf(ruth.tripId))?.patientName]);
    expect(await deedsOf(desk.staff)).toEqual(['export-arrivals']);
    expect(await cellsOf(await fileFor(desk.staff, 'range=days&from=2020-01-01&to=2020-01-02'))).toHaveLength(1);
  });

  it('holds a name that begins as a formula does as plain text', async () => {
    const name = '=HYPERLINK("https://example.org","Ruth")';
    await database().arrival.update({ where: { tripId: ruth.tripId }, data: { patientName: name } });
    const response = await fileFor(desk.staff);
    const text = Buffer.from(await response.arrayBuffer()).toString();
    expect(text.slice(0, 1)).toBe('\ufeff');
    expect(text).toContain(`"'=HYPERLINK(""https://example.org"",""Ruth"")"`);
  });

  it('holds all pages of a board', async () => {
    await insertLines(linesOn(60), desk.centre.id);
    const rows = await cellsOf(await fileFor(desk.staff, 'range=days&from=2026-01-01&to=2029-12-31'));
    expect(rows).toHaveLength(1 + 1 + 60);
  });

  it('is for the staff of the centre alone', async () => {
    const stranger = await makeStaff(await makePerson(), (await staffedDesk()).centre.id, 'MANAGER');
    expect((await fileFor(stranger, `centre=${desk.centre.id}`)).status).toBe(404);
    expect((await fileFor(ruth.owner, `centre=${desk.centre.id}`)).status).toBe(404);
    const signedOut = await fileFor(null);
    expect([signedOut.status, signedOut.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/sign-in\?.*arrivals/)]);
    expect(await deedsOf(stranger)).toEqual([]);
  });
});

describe('a day at the centre', () => {
  it('is who lands, who has surgery and who goes home on it, by the hour; another centre’s and what was never worked out are not on it', async () => {
    await insertLines(linesOn(7), desk.centre.id);
    await insertLines(linesOn(3), 'another-centre');
    await insertLines(linesOn(3), desk.centre.id, 0);
    const access = board(desk.staff);
    const sheet = await daySheet(access, DAY);
    expect([sheet.arrivals.length, sheet.surgeries.length, sheet.homeward.length, sheet.isCut]).toEqual([7, 0, 0, false]);
    const hours = sheet.arrivals.map(({ arrivesAt }) => arrivesAt?.getTime() ?? Infinity);
    expect(hours).toEqual(hours.toSorted((a, b) => a - b));
    expect((await daySheet(access, addDays(DAY, 2))).surgeries).toHaveLength(7);
    expect((await daySheet(access, addDays(DAY, 7))).homeward.map(({ line }) => line.flightHome)).toEqual(Array(7).fill('UA 613'));
  });

  it('is counted as its sheet has it, for every day of a month in which clocks change', async () => {
    for (const [index, on] of [DAY, addDays(DAY, -1), addDays(DAY, 1), addDays(DAY, 5)].entries()) await insertLines(linesOn(index + 1, on), desk.centre.id);
    const access = board(desk.staff);
    const counts = await dayCounts(access, daysOfSpan('month', DAY));
    expect(counts.map((count) => count.day)).toEqual(daysOfSpan('month', DAY));
    for (const count of counts) {
      const { arrivals, surgeries, homeward } = await daySheet(access, count.day);
      expect(count).toEqual({ day: count.day, arrivals: arrivals.length, surgeries: surgeries.length, homeward: homeward.length });
    }
    expect(DAY_EVENTS.map((event) => totalOf(counts, event))).toEqual([10, 10, 10]);
  });
});

const act = (person: Person, action: unknown, more: Record<string, string> = {}) =>
  (action as Action).perform(callBy(person), { centreId: desk.centre.id, ...more });

async function tokenOf(person: Person): Promise<string> {
  const token = (await loadDeskFeed(board(person)))?.token;
  if (!token) throw new Error('no feed');
  return token;
}

async function feedOf(person: Person): Promise<string> {
  await act(person, makeOwnDeskFeed);
  return tokenOf(person);
}

const ask = (token: string, headers: Record<string, string> = {}): Promise<Response> =>
  feed(new Request('http://localhost:3000/calendar', { headers }), { params: Promise.resolve({ token: `${token}.ics` }) });

async function summaries(token: string): Promise<readonly string[]> {
  const text = await (await ask(token)).text();
  return Object.values(sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [String(part.summary).replace(/[\u2068\u2069]/g, '')] : [])).toSorted();
}

/** The days of a calendar are those around now. */
const SOON = addDays(dayIn(NEW_YORK, new Date()), 20);

describe('the calendar of a centre', () => {
  it('tells initials and flights to its one reader, with no name and no procedure, and is written down', async () => {
    const [line] = linesOn(2, SOON).slice(1);
    await insertLines(line ? [{ ...line, patientName: 'Ximena Quispe' }] : [], desk.centre.id);
    const token = await feedOf(desk.staff);
    const text = (await (await ask(token)).text()).replaceAll('\r\n ', '');
    expect(text).not.toMatch(/Ximena|Quispe|microdisc/i);
    expect(await summaries(token)).toEqual(expect.arrayContaining(['Arrival: XQ, UA 1', 'Journey home: XQ, UA 613', expect.stringMatching(/^Surgery: XQ/)]));
    expect(await deedsOf(desk.staff)).toEqual(['make-desk-feed', 'read-desk-feed feed']);
    expect((await loadDeskFeed(board(desk.staff)))?.lastReadAt).toBeInstanceOf(Date);
  });

  it('answers 304 while nothing has changed, and another text once something has', async () => {
    const token = await feedOf(desk.staff);
    const first = await ask(token);
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, (await ask(token, { 'if-none-match': etag })).status]).toEqual([200, 304]);
    await insertLines(linesOn(1, SOON), desk.centre.id);
    expect((await ask(token, { 'if-none-match': etag })).status).toBe(200);
  });

  it('loses a trip as soon as its sharing ends', async () => {
    await database().arrival.update({ where: { tripId: ruth.tripId }, data: { surgeryOn: new Date(`${SOON}T00:00:00Z`) } });
    const token = await feedOf(desk.staff);
    expect((await summaries(token)).join()).toContain('Surgery');
    await share(ruth, false);
    expect(await summaries(token)).toEqual([]);
  });

  it('stops at its old address when it gets a new one, at once when it is turned off, and when its reader leaves the centre', async () => {
    const token = await feedOf(desk.staff);
    await act(desk.staff, makeOwnDeskFeed);
    expect(await tokenOf(desk.staff)).toBe(token);
    for (const again of [1, 1]) await act(desk.staff, newDeskFeedAddress, { issue: String(again) });
    const fresh = await tokenOf(desk.staff);
    expect([(await ask(token)).status, (await ask(fresh)).status]).toEqual([404, 200]);
    await act(desk.staff, endOwnDeskFeed);
    expect((await ask(fresh)).status).toBe(404);
    const last = await feedOf(desk.staff);
    expect((await ask(last)).status).toBe(200);
    await database().staffMember.delete({ where: { centreId_userId: { centreId: desk.centre.id, userId: desk.staff.userId } } });
    expect((await ask(last)).status).toBe(404);
    expect(await act(desk.staff, makeOwnDeskFeed)).toMatchObject({ type: 'redrawn' });
    expect(await database().deskFeed.count({ where: { centreId: desk.centre.id } })).toBe(0);
  });

  it('is one for each of the staff, and none for anybody else', async () => {
    const [other, stranger] = [await makeStaff(await makePerson(), desk.centre.id, 'CLINICIAN'), await makeStaff(await makePerson(), (await staffedDesk()).centre.id, 'MANAGER')];
    const tokens = [await feedOf(desk.staff), await feedOf(other)];
    expect(new Set(tokens).size).toBe(2);
    expect(await act(stranger, makeOwnDeskFeed)).toMatchObject({ type: 'not-found' });
    for (const wrong of [`${tokens[0]}x`, (tokens[0] ?? '').slice(0, -1), '']) expect((await ask(wrong)).status).toBe(404);
  });
});
