import { staffLetterOf } from '@/lib/data/staff-invitation-answers';
import { localeOf } from '@/lib/text/locale';
import { appUrl } from '../settings';
import { composeStaffInvitation } from './compose-invitation';
import type { InvitationOrder } from './invitation-order';
import { send } from './send-mail';

/** Mails an invitation to a centre's desk, unless it was revoked, answered or sent anew since. */
export async function sendStaffInvitation(order: InvitationOrder, now: Date): Promise<void> {
  const letter = await staffLetterOf(order, now);
  if (letter) await send(composeStaffInvitation({ ...letter, locale: localeOf(letter.locale) }, appUrl()));
}
