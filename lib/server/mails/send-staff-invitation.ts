import { staffLetterOf } from '@/lib/data/staff-invitation-answers';
import { isAddressStopped } from '@/lib/data/mail-stops';
import { localeOf } from '@/lib/text/locale';
import { appUrl } from '../settings';
import { unsubscribeUrl } from '../unsubscribe';
import { composeStaffInvitation } from './compose-invitation';
import type { InvitationOrder } from './invitation-order';
import { send } from './send-mail';

/** Mails an invitation to a centre's desk, unless it was revoked, answered or sent anew since, or its address wants no mails. */
export async function sendStaffInvitation(order: InvitationOrder, now: Date): Promise<void> {
  const letter = await staffLetterOf(order, now);
  if (!letter || (await isAddressStopped(letter.to))) return;
  const unsubscribe = unsubscribeUrl({ type: 'address', address: letter.to });
  await send(composeStaffInvitation({ ...letter, locale: localeOf(letter.locale), unsubscribe }, appUrl()), now);
}
