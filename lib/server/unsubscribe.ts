import { z } from 'zod';
import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';
import { allowAddress, areMailsStopped, isAddressStopped, stopAddress, stopMails } from '@/lib/data/mail-stops';
import { TOLD_KINDS, type ToldKind } from '@/lib/domain/reminders/kinds';
import { appUrl } from './settings';

/** What a mail's token ends: somebody's mails of some kinds, or all to an address that has no account here. */
export type MailsToStop =
  | { readonly type: 'person'; readonly userId: string; readonly kinds: readonly ToldKind[] }
  | { readonly type: 'address'; readonly address: string };

const PURPOSE = 'unsubscribe';

/** Where people choose what reaches them. */
export const REACH_PATH = '/account/reminders';

/** For a mail's headers and foot. It never ends: mails are kept for years. */
export const unsubscribeUrl = (what: MailsToStop): string => `${appUrl()}${unsubscribePath(sealForAddress(PURPOSE, JSON.stringify(written(what))))}`;

/** One click, by POST, ends them. */
export const unsubscribePath = (token: string): string => `/unsubscribe/${token}`;
/** Where whoever opens that address by hand is asked first: programs open every link of a mail. */
export const choosePath = (token: string): string => choosePathOf(unsubscribePath(token));
export const choosePathOf = (address: string): string => `${address}/choose`;

// Short: it stands in every mail three times.
const written = (what: MailsToStop) => (what.type === 'address' ? ['a', what.address] : ['p', what.userId, ...what.kinds]);

const addressToken = z.tuple([z.literal('a'), z.string().max(254)]);
const personToken = z.tuple([z.literal('p'), z.uuid()]).rest(z.string().max(40));
const LONGEST_TOKEN = 2000;

/** What a token ends; null for one that was cut off or made up. Kinds that are no more end nothing. */
export function mailsToStop(token: string): MailsToStop | null {
  const opened = token.length > LONGEST_TOKEN ? null : openFromAddress(PURPOSE, token);
  if (opened === null) return null;
  const read = z.union([addressToken, personToken]).parse(JSON.parse(opened));
  if (read[0] === 'a') return { type: 'address', address: read[1] };
  const [, userId, ...kinds] = read;
  return { type: 'person', userId, kinds: TOLD_KINDS.filter((kind) => kinds.includes(kind)) };
}

export async function stop(what: MailsToStop, now: Date): Promise<void> {
  if (what.type === 'address') await stopAddress(what.address, now);
  else await stopMails(what.userId, what.kinds);
}

/** For addresses alone: people choose in their account what reaches them. */
export async function allowAgain(what: MailsToStop): Promise<void> {
  if (what.type === 'address') await allowAddress(what.address);
}

export async function areStopped(what: MailsToStop): Promise<boolean> {
  if (what.type === 'address') return isAddressStopped(what.address);
  return areMailsStopped(what.userId, what.kinds);
}
