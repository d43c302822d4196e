import { ActionForm } from '@/components/kit/action-form';
import type { Invitation } from '@/lib/domain/people/invitation';
import { useTranslations } from '@/lib/text/here';
import { revokeInvite, sendInviteAgain } from '../../actions';

interface InvitationWaysProps {
  readonly tripId: string;
  readonly invitation: Invitation;
}

/** A new address ends the one before at once, as taking back does. */
export function InvitationWays({ tripId, invitation: { id, email } }: InvitationWaysProps) {
  const t = useTranslations('invite');
  const hidden = { tripId, invitationId: id };
  return (
    <div className="invited-ways">
      <ActionForm action={sendInviteAgain} hidden={hidden} submit={t(email === null ? 'newLink' : 'again')} look="outline" />
      <ActionForm action={revokeInvite} hidden={hidden} submit={t('revoke')} look="stop" />
    </div>
  );
}
