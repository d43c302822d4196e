import { beforeEach, describe, expect, test, vi } from 'vitest';
import { problem } from '@/lib/domain/problem';
import { fileHandler } from './file-handler';
import { done, notFoundOutcome, type Outcome, refused } from './outcome';
import { requestContext } from './request';

vi.mock('./request', () => ({ requestContext: vi.fn() }));

const TRIP = '01a223f5-791c-7445-aa32-ede747a10f00';
const actor = { type: 'person', userId: 'u', sessionId: 's', name: 'Ruth', email: 'ruth@example.test', isAdministrator: false, staff: [] } as const;
const context = { actor, now: new Date(), locale: 'es', address: '192.0.2.1', isSameOrigin: true, requestId: '' } as const;

beforeEach(() => void vi.mocked(requestContext).mockResolvedValue(context));

/** Sends a form with that file, and answers what the deed was given and what the browser hears. */
async function send(file: Blob | string | null, outcome: Outcome = done('/somewhere')) {
  const given: unknown[] = [];
  const POST = fileHandler({ most: 100_000, perform: async (_, raw) => (given.push(raw), outcome), back: (tripId) => `/trips/${tripId}/import` });
  const body = new FormData();
  if (file !== null) body.set('file', file);
  const response = await POST(new Request('http://localhost:3000/x', { method: 'POST', body }), { params: Promise.resolve({ tripId: TRIP }) });
  return { given, answer: [response.status, response.headers.get('location')] };
}

describe('a file', () => {
  test('comes to its deed as bytes, with the trip of the address', async () => {
    const { given, answer } = await send(new Blob(['BEGIN']));
    expect(given).toEqual([{ tripId: TRIP, file: new TextEncoder().encode('BEGIN') }]);
    expect(answer).toEqual([303, '/somewhere']);
  });

  test.each([['none', null], ['an empty one', new Blob([])], ['text in its place', 'BEGIN']])('%s is null', async (_, file) => {
    expect((await send(file)).given).toEqual([{ tripId: TRIP, file: null }]);
  });

  test('that is too large is counted and not kept', async () => {
    expect((await send(new Blob(['x'.repeat(5_000_000)]))).given).toEqual([{ tripId: TRIP, file: 'too-large' }]);
  });

  test.each([
    [refused([problem('calendar', 'not-a-calendar')]), 303, `/trips/${TRIP}/import?problem=not-a-calendar`], [notFoundOutcome, 404, null],
    [{ type: 'sign-in' }, 303, `/sign-in?from=%2Ftrips%2F${TRIP}%2Fimport`], [{ type: 'prove' }, 303, `/account/prove?from=%2Ftrips%2F${TRIP}%2Fimport`],
  ] as const)('%o is answered with %i %s', async (outcome, ...expected) => {
    expect((await send(new Blob(['x']), outcome)).answer).toEqual(expected);
  });

  test('that is no form at all is none', async () => {
    const POST = fileHandler({ most: 10, perform: async (_, raw) => refused([problem('file', JSON.stringify(raw))]), back: () => '/back' });
    const response = await POST(new Request('http://localhost:3000/x', { method: 'POST', body: 'hello' }), { params: Promise.resolve({ tripId: TRIP }) });
    expect(response.headers.get('location')).toBe(`/back?problem={"tripId":"${TRIP}","file":null}`);
  });

  test.each(['x\r\nset-cookie: a=b', 'x', '', '../admin', `${TRIP}\n`])('for %j as its trip is answered with 404', async (tripId) => {
    const perform = vi.fn();
    const POST = fileHandler({ most: 10, perform, back: (id) => `/trips/${id}` });
    const response = await POST(new Request('http://localhost:3000/x', { method: 'POST', body: 'hello' }), { params: Promise.resolve({ tripId }) });
    expect([response.status, perform.mock.calls]).toEqual([404, []]);
  });

  test('of somebody signed out is not read', async () => {
    vi.mocked(requestContext).mockResolvedValue({ ...context, actor: null });
    const perform = vi.fn();
    const POST = fileHandler({ most: 10, perform, back: (id) => `/trips/${id}/import` });
    const request = new Request('http://localhost:3000/x', { method: 'POST', body: 'hello' });
    const response = await POST(request, { params: Promise.resolve({ tripId: TRIP }) });
    expect([response.status, response.headers.get('location')]).toEqual([303, `/sign-in?from=%2Ftrips%2F${TRIP}%2Fimport`]);
    expect([request.bodyUsed, perform.mock.calls]).toEqual([false, []]);
  });
});
