import { headers } from 'next/headers';
import { clientAddress } from './client-address';
import { allows, type Limit } from './limits';
import { allowAgain, choosePath, type MailsToStop, mailsToStop, stop } from './unsubscribe';

interface Props {
  readonly params: Promise<{ token: string }>;
}

/** A mail provider posts for all its readers, from a few addresses. */
const STOPS: Limit = { points: 1200, seconds: 60 };

const answer = (status: number, to?: string): Response => new Response(null, { status, headers: to === undefined ? {} : { location: to } });

/**
 * Ends mails by one click (RFC 8058). No session, cookie or origin is asked for, and the body is not read: mail providers
 * post it from their own servers. What opens it is the token alone; a token that is none opens nothing.
 */
export async function postUnsubscribe(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params;
  const from = new URL(request.url).searchParams.get('from');
  const what = await asked(token);
  if (!what.ok) return answer(what.status);
  if (from === 'again') await allowAgain(what.mails);
  else await stop(what.mails, new Date());
  // From our own page, back to it: it says what holds now.
  return from === null ? answer(200) : answer(303, choosePath(token));
}

type Asked = { readonly ok: true; readonly mails: MailsToStop } | { readonly ok: false; readonly status: number };

async function asked(token: string): Promise<Asked> {
  const caller = { actor: null, address: clientAddress(await headers()) };
  if (!(await allows('unsubscribe', caller, STOPS))) return { ok: false, status: 429 };
  const mails = mailsToStop(token);
  return mails ? { ok: true, mails } : { ok: false, status: 404 };
}

/** Whoever opens the address of the mail's header comes to the page that asks. */
export async function getUnsubscribe(_: Request, { params }: Props): Promise<Response> {
  return answer(303, choosePath((await params).token));
}
