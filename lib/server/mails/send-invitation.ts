import { letterOf } from '@/lib/data/invitation-opened';
import { DEFAULT_LOCALE, isLocale } from '@/lib/text/locale';
import { appUrl } from '../settings';
import { composeInvitation } from './compose-invitation';
import type { InvitationOrder } from './invitation-order';
import { send } from './send-mail';

/** Mails an invitation, unless it was revoked, answered or sent anew since. */
export async function sendInvitation(order: InvitationOrder, now: Date): Promise<void> {
  const letter = await letterOf(order, now);
  if (!letter) return;
  const locale = isLocale(letter.locale) ? letter.locale : DEFAULT_LOCALE;
  await send(composeInvitation({ ...letter, locale }, appUrl()));
}
