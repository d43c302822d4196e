import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { DeadLink } from '@/components/trip/dead-link';
import { Door } from '@/components/trip/door';
import { linkQuery } from '@/lib/input/account-forms';
import { lookAtLink } from '@/lib/server/accounts/look-at-link';
import { setPassword } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.newPassword');
  return { title: t('title'), robots: { index: false } };
}

/** Where the link of a forgotten password lands. */
export default async function NewPasswordPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const token = linkQuery.parse(await searchParams);
  const [link, t] = await Promise.all([lookAtLink('new-password', token, new Date()), getTranslations('signIn')]);
  if (link.state !== 'open') return <DeadLink state={link.state} again="/forgotten-password" />;
  return (
    <Door title={t('newPassword.title')} lead={t('newPassword.lead', { email: link.address })}>
      <ActionForm className="signin-form" action={setPassword} submit={t('newPassword.submit')} large block hidden={{ token }} label={t('newPassword.submit')}>
        <Field name="password" label={t('newPassword.password')} hint={t('confirm.passwordHint')} type="password" autoComplete="new-password" required />
      </ActionForm>
    </Door>
  );
}
