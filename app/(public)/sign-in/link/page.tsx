import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { DeadLink } from '@/components/trip/dead-link';
import { Door } from '@/components/trip/door';
import { linkQuery } from '@/lib/input/account-forms';
import { lookAtSignInLink } from '@/lib/server/accounts/look-at-link';
import { signInWithLink } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.link');
  return { title: t('title'), robots: { index: false } };
}

/** Where a link to sign in lands. Opening it uses nothing up: mail scanners open links before people do. */
export default async function SignInLinkPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const token = linkQuery.parse(await searchParams);
  const [link, t] = await Promise.all([lookAtSignInLink(token, new Date()), getTranslations('signIn.link')]);
  if (link.state !== 'open') return <DeadLink state={link.state} again="/sign-in" />;
  return (
    <Door title={t('title')} lead={t(link.hasPlan ? 'leadWithPlan' : 'lead', { email: link.address })}>
      <ActionForm action={signInWithLink} submit={t('submit')} large block hidden={{ token }} />
    </Door>
  );
}
