import { letterOf } from '@/lib/data/invitation-opened';
import { isAddressStopped } from '@/lib/data/mail-stops';
import { localeOf } from '@/lib/text/locale';
import { appUrl } from '../settings';
import { unsubscribeUrl } from '../unsubscribe';
import { composeInvitation } from './compose-invitation';
import type { InvitationOrder } from './invitation-order';
import { send } from './send-mail';

/** Mails an invitation, unless it was revoked, answered or sent anew since, or its address wants no mails: its link works all the same. */
export async function sendInvitation(order: InvitationOrder, now: Date): Promise<void> {
  const letter = await letterOf(order, now);
  if (!letter || (await isAddressStopped(letter.to))) return;
  const unsubscribe = unsubscribeUrl({ type: 'address', address: letter.to });
  await send(composeInvitation({ ...letter, locale: localeOf(letter.locale), unsubscribe }, appUrl()), now);
}
