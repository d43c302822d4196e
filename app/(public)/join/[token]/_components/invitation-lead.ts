import type { OpenedInvitation } from '@/lib/domain/people/invitation';
import type { useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';

type Say = ReturnType<typeof useTranslations<'join'>>;

/** What somebody is invited to, in one sentence. */
export function invitationLead(t: Say, { role, inviter, patientName, holder }: OpenedInvitation): string {
  const [by, patient] = [isolated(inviter), isolated(patientName)];
  return role === 'OWNER' && holder?.isKeeper ? t('claimLead', { inviter: by, patient }) : t(`lead.${role}`, { patient });
}
