import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Notice } from '@/components/kit/notice';
import { AccountForms } from '@/components/trip/account-forms';
import { Door } from '@/components/trip/door';
import { type OpenedStaffInvitation, openStaffInvitation } from '@/lib/data/staff-invitation-answers';
import type { Person } from '@/lib/domain/access/actor';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { currentActor } from '@/lib/server/actor';
import { joinStaffPath } from '@/lib/server/join-path';
import { visitorPage } from '@/lib/server/visitor-page';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { joinMetadata, SIGN_IN } from '../../join-page';
import { acceptDesk, declineDesk, signOutToWork, signUpToWork } from './actions';

interface Props {
  readonly params: Promise<{ token: string }>;
}

export const generateMetadata = joinMetadata;

/** Where an invitation to a centre's desk lands. Opening it uses nothing up. */
export default async function JoinStaffPage({ params }: Props) {
  const { token } = await params;
  const actor = await currentActor();
  const { found } = await visitorPage('see-invitation', token, openStaffInvitation);
  const [t, join] = await Promise.all([getTranslations('deskStaff.join'), getTranslations('join')]);
  const centre = isolated(found.centreName);
  return (
    <Door title={join('title', { inviter: isolated(found.inviter) })} lead={t('lead', { centre })}>
      <WhatItBrings invitation={found} />
      {actor
        ? <Answer token={token} invitation={found} person={actor} />
        : <AccountForms token={token} path={joinStaffPath(token)} invitation={found} signUp={signUpToWork} signIn={SIGN_IN} />}
      <ActionForm action={declineDesk} hidden={{ token }} submit={join('decline')} look="text" />
    </Door>
  );
}

function WhatItBrings({ invitation: { role, expiresAt } }: { readonly invitation: OpenedStaffInvitation }) {
  const t = useTranslations('deskStaff');
  const join = useTranslations('join');
  return (
    <section className="brings" aria-labelledby="brings">
      <h2 id="brings">{t(`roles.${role}`)}</h2>
      <p>{t(`roleNotes.${role}`)}</p>
      <p>{t('join.seen')}</p>
      <p className="soft">{join('until', { until: formatDayOf(expiresAt, NEW_YORK, useLocale()) })}</p>
    </section>
  );
}

/** Yes, with the account of the invited address; whoever is signed in with another one is told so first. */
function Answer({ token, invitation, person }: { readonly token: string; readonly invitation: OpenedStaffInvitation; readonly person: Person }) {
  const t = useTranslations('deskStaff.join');
  const join = useTranslations('join');
  const isOther = invitation.email !== person.email;
  return (
    <>
      {isOther ? <Notice tone="warn">{t('otherAddress', { invited: isolated(invitation.email), email: isolated(person.email) })}</Notice> : (
        <>
          <p>{join('asWhom', { name: isolated(person.name), email: isolated(person.email) })}</p>
          <ActionForm action={acceptDesk} hidden={{ token }} submit={t('accept')} large block />
        </>
      )}
      <ActionForm action={signOutToWork} hidden={{ token }} submit={join('useOther')} look={isOther ? 'outline' : 'text'} block={isOther} />
    </>
  );
}
