import { describe, expect, test, vi } from 'vitest';
import { logFailedPage, quietConsole } from './log-pages';

const written = vi.hoisted((): string[] => []);
vi.mock('./log', async (importActual) => {
  const actual = await importActual<typeof import('./log')>();
  return { ...actual, log: actual.makeLog('trace', { write: (line: string) => void written.push(line) }) };
});

const fault = Object.assign(new Error('Key (email)=(ruth@example.com) already exists'), { name: 'PrismaClientKnownRequestError' });
const request = { path: '/plan/v1.secret', method: 'GET', headers: { 'x-request-id': 'r-1', cookie: 'session' } };
const context = { routerKind: 'App Router', routePath: '/plan/[sealed]', routeType: 'render', revalidateReason: undefined } as const;

describe('a page that fails', () => {
  test('is told by route and request, without what the fault or the address hold', async () => {
    await logFailedPage(fault, request, context);
    const line = written.pop() ?? '';
    expect(JSON.parse(line)).toMatchObject({ route: '/plan/[sealed]', kind: 'render', request: 'r-1', err: { type: fault.name } });
    for (const secret of ['ruth@', 'v1.secret', 'session']) expect(line).not.toContain(secret);
  });

  test('is not printed once more as it is', () => {
    const target = { error: vi.fn(), warn: vi.fn() };
    quietConsole(target);
    target.error('⨯', fault, { patient: 'Ruth Calloway' });
    target.warn('to ruth@example.com');
    const text = written.splice(0).join('');
    expect(text).toContain('PrismaClientKnownRequestError');
    for (const secret of ['ruth@', 'Calloway']) expect(text).not.toContain(secret);
  });
});
