import { letterOf } from '@/lib/data/invitation-opened';
import { localeOf } from '@/lib/text/locale';
import { appUrl } from '../settings';
import { composeInvitation } from './compose-invitation';
import type { InvitationOrder } from './invitation-order';
import { send } from './send-mail';

/** Mails an invitation, unless it was revoked, answered or sent anew since. */
export async function sendInvitation(order: InvitationOrder, now: Date): Promise<void> {
  const letter = await letterOf(order, now);
  if (!letter) return;
  const locale = localeOf(letter.locale);
  await send(composeInvitation({ ...letter, locale }, appUrl()));
}
