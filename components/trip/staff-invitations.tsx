import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { Sheet } from '@/components/kit/sheet';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { standingOf } from '@/lib/domain/people/invitation';
import { STAFF_ROLES, type StaffInvitation } from '@/lib/domain/people/staff-circle';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import type { StaffActions } from './staff-people';

interface StaffInvitationsProps {
  readonly centreId: string;
  /** Open and declined ones. */
  readonly invitations: readonly StaffInvitation[];
  readonly now: Instant;
  readonly actions: StaffActions;
}

/** Who is asked to work at the desk, and the form that asks somebody else. */
export function StaffInvitations({ centreId, invitations, now, actions }: StaffInvitationsProps) {
  const t = useTranslations('deskStaff');
  // A "no" is news for as long as the invitation would have worked.
  const shown = invitations.filter((one) => one.state === 'OPEN' || now < one.expiresAt);
  return (
    <>
      {shown.length === 0 ? null : (
        <Section id="asked" title={t('asked')}>
          <Sheet padded={false} className="lines">{shown.map((one) => <Asked key={one.id} centreId={centreId} invitation={one} now={now} actions={actions} />)}</Sheet>
        </Section>
      )}
      <Section id="invite" title={t('invite')} className="word-part">
        <InviteForm centreId={centreId} actions={actions} />
      </Section>
    </>
  );
}

function Asked({ centreId, invitation, now, actions }: Omit<StaffInvitationsProps, 'invitations'> & { readonly invitation: StaffInvitation }) {
  const t = useTranslations('deskStaff');
  const locale = useLocale();
  const { id: invitationId, name, email, role, expiresAt } = invitation;
  const standing = standingOf(invitation, now);
  const hidden = { centreId, invitationId };
  const called = isolated(name || email);
  return (
    <div className="acc-row staff-person">
      <div>
        <b><bdi>{name || email}</bdi></b>
        {name ? <span className="soft"><bdi>{email}</bdi></span> : null}
        <span className="soft">{t(`roles.${role}`)}. {t(standing === 'declined' ? 'saidNo' : standing === 'expired' ? 'expired' : 'until', { day: formatDayOf(expiresAt, NEW_YORK, locale) })}</span>
      </div>
      {standing === 'declined' ? null : (
        <div className="staff-ways">
          <ActionForm action={actions.again} hidden={hidden} submit={<>{t('again')}<span className="vh">: {called}</span></>} look="text" />
          <ActionForm action={actions.revoke} hidden={hidden} submit={<>{t('revoke')}<span className="vh">: {called}</span></>} look="text" />
        </div>
      )}
    </div>
  );
}

function InviteForm({ centreId, actions }: Pick<StaffInvitationsProps, 'centreId' | 'actions'>) {
  const t = useTranslations('deskStaff');
  const locale = useLocale();
  const roles = STAFF_ROLES.map((value) => ({ value, label: t(`roles.${value}`), note: t(`roleNotes.${value}`) }));
  const languages = (['en', 'es'] as const).map((value) => ({ value, label: t(`languages.${value}`) }));
  return (
    <ActionForm action={actions.invite} hidden={{ centreId }} submit={t('send')} className="sheet pad">
      <Field name="email" label={t('email')} hint={t('emailHint')} type="email" inputMode="email" autoComplete="off" icon={<Icon name="mail" />} required />
      <Field name="name" label={t('name')} maxLength={80} autoComplete="off" />
      <ChoiceGroup name="role" legend={t('role')} options={roles} />
      <ChoiceGroup name="locale" legend={t('language')} layout="row" initial={locale} options={languages} />
    </ActionForm>
  );
}
