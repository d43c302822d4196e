import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { DeadLink } from '@/components/trip/dead-link';
import { Door } from '@/components/trip/door';
import { linkQuery } from '@/lib/input/account-forms';
import { lookAtLink } from '@/lib/server/accounts/look-at-link';
import { keepSecondStep } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondStep'))('keep.title'), robots: { index: false } };
}

/** Where the link lands that stops a request to be without a second step. Opening it does nothing. */
export default async function KeepFactorPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const token = linkQuery.parse(await searchParams);
  const [link, t] = await Promise.all([lookAtLink('keep-factor', token, new Date()), getTranslations('secondStep')]);
  if (link.state !== 'open') return <DeadLink state={link.state} again="/sign-in" />;
  return (
    <Door title={t('keep.title')} lead={t('keep.lead', { email: link.address })}>
      <ActionForm action={keepSecondStep} submit={t('keep.submit')} large block hidden={{ token }} />
    </Door>
  );
}
