import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import { RowLink } from '@/components/kit/row-link';
import { Tag, type TagTone } from '@/components/kit/tag';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { type Invitation, type InvitationStanding, shownInvitations, standingOf } from '@/lib/domain/people/invitation';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** Those of `people/invite`. */
export interface InvitationActions {
  readonly again: FormAction;
  readonly revoke: FormAction;
}

interface InvitationListProps {
  readonly tripId: string;
  readonly invitations: readonly Invitation[];
  readonly now: Instant;
  readonly actions: InvitationActions;
}

const TONES: Readonly<Partial<Record<InvitationStanding, TagTone>>> = { open: 'wait', declined: 'warn' };

/** Who was asked, and what became of it. */
export function InvitationList({ tripId, invitations, now, actions }: InvitationListProps) {
  const t = useTranslations('invite');
  const shown = shownInvitations(invitations, now);
  if (shown.length === 0) return null;
  const nameless = shown.filter(({ name, email }) => !name && !email);
  return (
    <>
      <h3 className="invited-head">{t('open')}</h3>
      <ul className="sheet lines">
        {shown.map((invitation) => (
          <InvitationLine key={invitation.id} tripId={tripId} invitation={invitation} standing={standingOf(invitation, now)} actions={actions} nth={nameless.length > 1 ? nameless.indexOf(invitation) + 1 : 0} />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly tripId: string;
  readonly invitation: Invitation;
  readonly standing: InvitationStanding;
  readonly actions: InvitationActions;
  /** Which of several without a name it is, so that their buttons can be told apart; 0 where nothing needs telling apart. */
  readonly nth: number;
}

function InvitationLine({ tripId, invitation, standing, actions, nth }: LineProps) {
  const t = useTranslations('invite');
  const roles = useTranslations('people.roles');
  const { role, seesMedical, name, email } = invitation;
  const part = role === 'OWNER' ? t('newOwner') : roles(role);
  const called = name || email || `${t('somebody')}${nth > 0 ? ` (${nth})` : ''}`;
  const isWithMedical = role === 'CAREGIVER' && seesMedical;
  return (
    <li className="invited">
      <div className="invited-who">
        <b><bdi>{called}</bdi></b>
        {name && email ? <span className="soft"><bdi>{email}</bdi></span> : null}
        <span className="soft">{isWithMedical ? t('withMedical', { role: part }) : part}</span>
        <span className="soft small"><When invitation={invitation} standing={standing} /></span>
      </div>
      <Tag tone={TONES[standing]}>{t(`states.${standing}`)}</Tag>
      {standing === 'declined' ? null : <Ways tripId={tripId} invitation={invitation} called={called} standing={standing} actions={actions} />}
    </li>
  );
}

function When({ invitation: { sentAt, invitedAt, expiresAt }, standing }: Pick<LineProps, 'invitation' | 'standing'>) {
  const t = useTranslations('invite');
  const locale = useLocale();
  const until = formatDayOf(expiresAt, NEW_YORK, locale);
  if (standing === 'declined') return t('saidNo');
  if (standing === 'expired') return t('ended', { until });
  return sentAt ? t('sent', { day: formatDayOf(sentAt, NEW_YORK, locale), until }) : t('made', { day: formatDayOf(invitedAt, NEW_YORK, locale), until });
}

function Ways({ tripId, invitation: { id, email }, called, standing, actions }: Omit<LineProps, 'nth'> & { readonly called: string }) {
  const t = useTranslations('invite');
  const hidden = { tripId, invitationId: id };
  const again = email === null ? t('newLink') : t('again');
  return (
    <div className="invited-ways">
      {standing === 'open' ? <RowLink href={`/trips/${tripId}/people/invite/${id}`} label={called}>{t('show')}</RowLink> : null}
      <ActionForm action={actions.again} hidden={hidden} submit={again} look="text" label={`${again}: ${called}`} />
      <ActionForm action={actions.revoke} hidden={hidden} submit={t('revoke')} look="text" label={`${t('revoke')}: ${called}`} />
    </div>
  );
}
