import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { DeadLink } from '@/components/trip/dead-link';
import { OwnScreen } from '@/components/trip/own-screen';
import { linkQuery } from '@/lib/input/account-forms';
import { lookAtLink } from '@/lib/server/accounts/look-at-link';
import { personPage } from '@/lib/server/person-page';
import { proveWithLink } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.prove');
  return { title: t('title'), robots: { index: false } };
}

/** Where the mailed link lands by which somebody without a password shows that it is they. Opening it uses nothing up. */
export default async function ProveLinkPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const token = linkQuery.parse(await searchParams);
  const [person, link, t] = await Promise.all([personPage(), lookAtLink('prove', token, new Date()), getTranslations('account.prove')]);
  if (link.state !== 'open') return <DeadLink state={link.state} again="/account/prove" />;
  return (
    <OwnScreen person={person.name} title={t('title')} lead={t('linkLead')}>
      <ActionForm action={proveWithLink} submit={t('submit')} hidden={{ token }} />
    </OwnScreen>
  );
}
