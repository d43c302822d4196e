import { headers } from 'next/headers';
import type { Actor } from '@/lib/domain/access/actor';
import type { Locale } from '@/lib/text/locale';
import { requestLocale } from '@/lib/text/request';
import { currentActor } from './actor';
import { clientAddress } from './client-address';
import { isSameOrigin } from './same-origin';
import { appUrl } from './settings';

/** What every action and handler knows about the call before it parses anything. */
export interface RequestContext {
  readonly actor: Actor | null;
  readonly now: Date;
  readonly locale: Locale;
  /** The client's network address, for rate limits only. */
  readonly address: string;
  readonly isSameOrigin: boolean;
  /** From proxy.ts; names the request in log lines and in its answer. */
  readonly requestId: string;
}

export async function requestContext(): Promise<RequestContext> {
  const [sent, locale] = await Promise.all([headers(), requestLocale()]);
  const now = new Date();
  return {
    actor: await currentActor(),
    now,
    locale,
    address: clientAddress(sent),
    isSameOrigin: isSameOrigin(sent, appUrl()),
    requestId: sent.get('x-request-id') ?? '',
  };
}
