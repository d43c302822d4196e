import { cookies, headers } from 'next/headers';
import { returnPath } from '@/lib/input/return-path';
import { sentSession } from './session';

/** Where proxy.ts writes down the path and query of the page that is asked for; what a caller puts there is replaced. */
const PATH_HEADER = 'x-path';

/** The sign-in page, which leads back to `from`. `signed-out`: there was a session, and it is over. */
export function signInPath(from: string | null, reason?: 'signed-out'): string {
  const query = new URLSearchParams({ ...(from !== null && { from }), ...(reason && { reason }) }).toString();
  return query === '' ? '/sign-in' : `/sign-in?${query}`;
}

/** The same from the page that is being answered, for somebody who has no session. */
export async function signInHere(): Promise<string> {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  return signInPath(returnPath(sent.get(PATH_HEADER) ?? ''), sentSession(jar) === null ? undefined : 'signed-out');
}
