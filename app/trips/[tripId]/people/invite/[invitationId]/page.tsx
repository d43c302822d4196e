import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { ActionForm } from '@/components/kit/action-form';
import { Notice } from '@/components/kit/notice';
import { PageTitle } from '@/components/kit/page-title';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { type Invitation, standingOf } from '@/lib/domain/people/invitation';
import { invitationToPass } from '@/lib/data/invitations';
import { joinPath } from '@/lib/server/join-path';
import { appUrl } from '@/lib/server/settings';
import { tripVisit } from '@/lib/server/trip-page';
import { isolated } from '@/lib/text/isolated';
import { revokeInvite, sendInviteAgain } from '../actions';
import { PassOn } from './_components/pass-on';

interface Props {
  readonly params: Promise<{ tripId: string; invitationId: string }>;
  readonly searchParams: Promise<Record<string, unknown>>;
}

const query = z.object({ done: z.enum(['mailed', 'made', 'again']).nullable().catch(null) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invite'))('page.title') };
}

/** One open invitation: its address to pass on, how long it works, sending again and taking back. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const { tripId, invitationId } = await params;
  const { access, now } = await tripVisit(tripId, 'manage-people', 'people');
  const invitation = z.uuid().safeParse(invitationId).success ? await invitationToPass(access, invitationId) : null;
  if (!invitation) notFound();
  const [links, t, { done }] = await Promise.all([shellLinks(tripId), getTranslations('invite'), query.parse(await searchParams)]);
  const [people, called] = [`/trips/${tripId}/people`, invitation.name || invitation.email];
  const isOpen = standingOf(invitation, now) === 'open';
  return (
    <TripShell links={links} person={access.actor.name}>
      <data hidden className="people-revision" value={invitation.peopleRevision} />
      <main id="main" className="wrap">
        <div className="narrow">
          <PageTitle lead={t('page.lead')} back={{ href: people, label: t('page.back') }}>
            {called ? t('page.titleFor', { name: isolated(called) }) : t('page.title')}
          </PageTitle>
          <DoneNotice done={done} invitation={invitation} />
          {isOpen && invitation.token !== null
            ? <PassOn url={`${appUrl()}${joinPath(invitation.token)}`} expiresAt={invitation.expiresAt} />
            : <Notice tone="warn">{t(isOpen ? 'page.lost' : 'page.over')}</Notice>}
          <div className="invited-ways">
            <ActionForm action={sendInviteAgain} hidden={{ tripId, invitationId }} submit={t(invitation.email === null ? 'newLink' : 'again')} look="outline" />
            <ActionForm action={revokeInvite} hidden={{ tripId, invitationId }} submit={t('revoke')} look="text" />
          </div>
        </div>
      </main>
    </TripShell>
  );
}

async function DoneNotice({ done, invitation: { email } }: { readonly done: z.infer<typeof query>['done']; readonly invitation: Invitation }) {
  const t = await getTranslations('invite.page');
  if (done === null || (done === 'made' && email === null)) return null;
  return (
    <Notice tone="ok" role="status">
      {done === 'again' ? <p>{t('remade')}</p> : null}
      {email === null ? null : <p>{t('mailed', { email: isolated(email) })}</p>}
    </Notice>
  );
}
