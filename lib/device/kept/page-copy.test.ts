import { expect, it } from 'vitest';
import { page } from '@/tests/support/served-pages';
import { calmPage } from './page-copy';

it('a calm page runs no script and says what happened', async () => {
  const calm = await calmPage(new Response(page('Calm', '<script nonce="x">self.a = 1;</script>')), { isSent: true, hasTrip: false });
  const html = await calm.text();
  expect([calm.status, html.includes('<script'), html.includes('<html data-sent lang="en">')]).toEqual([503, false, true]);
});
