import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { AccountForms } from '@/components/trip/account-forms';
import { Door } from '@/components/trip/door';
import { openInvitation } from '@/lib/data/invitation-opened';
import { currentActor } from '@/lib/server/actor';
import { joinPath } from '@/lib/server/join-path';
import { visitorPage } from '@/lib/server/visitor-page';
import { isolated } from '@/lib/text/isolated';
import { joinMetadata, SIGN_IN } from '../join-page';
import { AnswerForm } from './_components/answer-form';
import { signUpToJoin } from './actions';
import { DeclineForm } from './_components/decline-form';
import { invitationLead } from './_components/invitation-lead';
import { WhatItBrings } from './_components/what-it-brings';

interface Props {
  readonly params: Promise<{ token: string }>;
}

export const generateMetadata = joinMetadata;

/** Where an invitation lands: who invites, what it brings, yes or no. Opening it uses nothing up. */
export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const actor = await currentActor();
  const { found } = await visitorPage('see-invitation', token, (hash, now) => openInvitation(actor, hash, now));
  if (found.type === 'member') return <OnTripAlready tripId={found.tripId} />;
  const { invitation } = found;
  const t = await getTranslations('join');
  return (
    <Door title={t('title', { inviter: isolated(invitation.inviter) })} lead={invitationLead(t, invitation)}>
      <WhatItBrings invitation={invitation} />
      {actor
        ? <AnswerForm token={token} invitation={invitation} person={actor} />
        : <AccountForms token={token} path={joinPath(token)} invitation={invitation} signUp={signUpToJoin} signIn={SIGN_IN} />}
      <DeclineForm token={token} />
    </Door>
  );
}

async function OnTripAlready({ tripId }: { readonly tripId: string }) {
  const t = await getTranslations('join.member');
  return (
    <Door title={t('title')} lead={t('lead')}>
      <ButtonLink look="primary" block href={`/trips/${tripId}`}>{t('go')}</ButtonLink>
    </Door>
  );
}
