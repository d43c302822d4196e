import { afterEach, describe, expect, test, vi } from 'vitest';
import { readSession } from '@/lib/data/sessions';
import { isSignedIn } from './actor';

vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => new Map([['authjs.session-token', { value: 'a-token' }]]) }));
vi.mock('@/lib/data/sessions', () => ({ readSession: vi.fn() }));

const user = { id: 'u', name: 'Ruth', email: 'ruth@example.test', locale: 'en', isAdministrator: false } as const;
const proof = { provenAt: new Date(), secondFactorAt: null, isShared: false, hasSecondFactor: false, barredFrom: [] };

afterEach(() => void vi.mocked(readSession).mockReset());

describe('a page that anybody may read', () => {
  test('knows somebody who is signed in', async () => {
    vi.mocked(readSession).mockResolvedValue({ sessionId: 's', user, staff: [], proof, isResetAsked: false, unread: 0 });
    expect(await isSignedIn()).toBe(true);
  });

  test('comes for a session that is over', async () => {
    vi.mocked(readSession).mockResolvedValue(null);
    expect(await isSignedIn()).toBe(false);
  });

  test('comes without a database, also without one that says no word', async () => {
    vi.mocked(readSession).mockRejectedValueOnce(new Error('no database'));
    expect(await isSignedIn()).toBe(false);
    vi.mocked(readSession).mockReturnValueOnce(new Promise(() => undefined));
    expect(await isSignedIn()).toBe(false);
  });
});
