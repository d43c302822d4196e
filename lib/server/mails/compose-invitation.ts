import type { InvitationLetter } from '@/lib/data/invitation-opened';
import type { StaffLetter } from '@/lib/data/staff-invitation-answers';
import { nameInMail } from '@/lib/domain/people/invitation';
import type { Mail } from '@/lib/outside/mail/mail';
import { isolated } from '@/lib/text/isolated';
import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { joinPath, joinStaffPath } from '../join-path';
import { layOut } from './layout';
import { type Stoppable, stopWay } from './stop-way';

/** An invitation in the language that the inviter chose: who invites and to what, not a word about health. */
export function composeInvitation({ to, role, inviter, token, locale, unsubscribe }: InvitationLetter & Stoppable, appUrl: string): Mail {
  const { say } = sentencesOf(locale, 'inviteMail');
  return invitationMail({ to, locale, unsubscribe, lead: say(`lead.${role}`, { name: nameOf(inviter, locale) }), note: say('note'), link: `${appUrl}${joinPath(token)}` });
}

/** An invitation to a centre's desk: the centre is named, for it is where its reader works and not where somebody is a patient. */
export function composeStaffInvitation({ to, inviter, centreName, token, locale, unsubscribe }: StaffLetter & Stoppable, appUrl: string): Mail {
  const { say } = sentencesOf(locale, 'inviteMail');
  const lead = say('staffLead', { name: nameOf(inviter, locale), centre: isolated(centreName) });
  return invitationMail({ to, locale, unsubscribe, lead, note: say('staffNote'), link: `${appUrl}${joinStaffPath(token)}` });
}

const nameOf = (inviter: string, locale: Locale): string => isolated(nameInMail(inviter) ?? sentencesOf(locale, 'inviteMail').say('somebody'));

interface InvitationMail extends Stoppable {
  readonly to: string;
  readonly lead: string;
  readonly note: string;
  readonly link: string;
}

function invitationMail({ to, locale, unsubscribe, lead, note, link }: InvitationMail): Mail {
  const { say } = sentencesOf(locale, 'inviteMail');
  const words = { lead, details: [], button: say('button'), link, note, foot: sentencesOf(locale, 'mail').say('foot'), stops: [stopWay(unsubscribe, locale)] };
  return { to, subject: say('subject'), ...layOut(words, locale), unsubscribe };
}
