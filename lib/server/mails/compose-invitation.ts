import type { InvitationLetter } from '@/lib/data/invitation-opened';
import { nameInMail } from '@/lib/domain/people/invitation';
import type { Mail } from '@/lib/outside/mail/mail';
import { isolated } from '@/lib/text/isolated';
import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { joinPath } from '../join-path';
import { layOut } from './layout';

/** An invitation in the language that the inviter chose: who invites and to what, not a word about health. */
export function composeInvitation({ to, role, inviter, token, locale }: InvitationLetter & { readonly locale: Locale }, appUrl: string): Mail {
  const { say } = sentencesOf(locale, 'inviteMail');
  const name = isolated(nameInMail(inviter) ?? say('somebody'));
  const link = `${appUrl}${joinPath(token)}`;
  const words = { lead: say(`lead.${role}`, { name }), details: [], button: say('button'), link, note: say('note'), foot: sentencesOf(locale, 'mail').say('foot') };
  return { to, subject: say('subject'), ...layOut(words, locale) };
}
