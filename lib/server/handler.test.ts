import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { problems } from '@/lib/text/es/problems';
import { formHandler } from './handler';
import { done } from './outcome';
import { requestContext } from './request';

vi.mock('./request', () => ({ requestContext: vi.fn() }));

const context = { actor: null, now: new Date(), locale: 'es', address: '192.0.2.1', isSameOrigin: true, requestId: '' } as const;
const POST = formHandler({ deed: 'test-form', schema: z.object({ word: z.enum(['yes'], 'unknown-choice') }), run: async () => done('/help?a=1') });

const send = (fields: Record<string, string>) =>
  POST(new Request('http://localhost:3000/api/test', { method: 'POST', body: new URLSearchParams(fields) }));

beforeEach(() => void vi.mocked(requestContext).mockResolvedValue(context));

describe('a plain form', () => {
  test('leads on when it was done', async () => {
    const response = await send({ word: 'yes' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/help?a=1']);
  });

  test('says in the language of its reader why it was refused, and leads nowhere', async () => {
    const response = await send({ word: 'no' });
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    expect(await response.text()).toBe(problems['unknown-choice']);
  });

  test('is refused from another site, and when it is too long', async () => {
    expect((await send({ word: 'x'.repeat(300_000) })).status).toBe(413);
    vi.mocked(requestContext).mockResolvedValue({ ...context, isSameOrigin: false });
    expect((await send({ word: 'yes' })).status).toBe(403);
  });
});
