import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { DeadLink } from '@/components/trip/dead-link';
import { Door } from '@/components/trip/door';
import { linkQuery } from '@/lib/input/account-forms';
import { lookAtLink } from '@/lib/server/accounts/look-at-link';
import { changeAddress } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.newAddress');
  return { title: t('title'), robots: { index: false } };
}

/** Where the link to a new address lands, on whatever device the mail is read. */
export default async function ConfirmAddressPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const token = linkQuery.parse(await searchParams);
  const [link, t] = await Promise.all([lookAtLink('change-email', token, new Date()), getTranslations('signIn.newAddress')]);
  if (link.state !== 'open') return <DeadLink state={link.state} again="/account/email" />;
  return (
    <Door title={t('title')} lead={t('lead', { email: link.address })}>
      <ActionForm action={changeAddress} submit={t('submit')} large block hidden={{ token }} />
    </Door>
  );
}
