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

/** Where the second factor is asked for; the plan that was to be kept, and the page to come back to, go along. */
export function secondStepPath({ from, plan }: { readonly from: string | null; readonly plan: string | null }): string {
  const query = new URLSearchParams({ ...(from !== null && { from }), ...(plan !== null && { plan }) }).toString();
  return query === '' ? '/sign-in/code' : `/sign-in/code?${query}`;
}

/** All that opens to whoever signed in to an account that is to be deleted. */
export const LEAVING_PATH = '/account/leaving';

/** Path and query of the page that is being answered; null where it is none to come back to. */
export async function pathHere(): Promise<string | null> {
  return returnPath((await headers()).get(PATH_HEADER) ?? '');
}

/** The sign-in page that leads back to the page that is being answered, for somebody who has no session. */
export async function signInHere(): Promise<string> {
  const [from, jar] = await Promise.all([pathHere(), cookies()]);
  return signInPath(from, sentSession(jar) === null ? undefined : 'signed-out');
}
