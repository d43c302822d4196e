import { z } from 'zod';
import { publicHandler } from '@/lib/server/handler';
import { appUrl, securityContact } from '@/lib/server/settings';

const HALF_A_YEAR = 180 * 24 * 60 * 60 * 1000;

/** Where to report a security problem (RFC 9116). */
export const GET = publicHandler({
  deed: 'read-security-contact',
  schema: z.object({}),
  async run({ now }) {
    const expires = new Date(now.getTime() + HALF_A_YEAR).toISOString();
    const lines = [`Contact: mailto:${securityContact()}`, `Contact: ${appUrl()}/help#security`, `Expires: ${expires}`, 'Preferred-Languages: en, es', `Canonical: ${appUrl()}/.well-known/security.txt`];
    return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  },
});
