import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { DeadLink } from '@/components/trip/dead-link';
import { Door } from '@/components/trip/door';
import { linkQuery } from '@/lib/input/account-forms';
import { lookAtLink } from '@/lib/server/accounts/look-at-link';
import { keepByLink } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deletion.leaving'))('keepTitle'), robots: { index: false } };
}

/** Where the mail's link lands. Opening it takes nothing back: mail scanners open links before people do. */
export default async function KeepAccountPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const token = linkQuery.parse(await searchParams);
  const [link, t] = await Promise.all([lookAtLink('keep-account', token, new Date()), getTranslations('deletion.leaving')]);
  if (link.state !== 'open') return <DeadLink state={link.state} again="/sign-in" />;
  return (
    <Door title={t('keepTitle')} lead={t('keepLead', { email: link.address })}>
      <ActionForm action={keepByLink} submit={t('keep')} large block hidden={{ token }} />
    </Door>
  );
}
