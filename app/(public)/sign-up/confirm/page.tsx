import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { DeadLink } from '@/components/trip/dead-link';
import { Door } from '@/components/trip/door';
import { linkQuery } from '@/lib/input/account-forms';
import { lookAtSignUpLink } from '@/lib/server/accounts/look-at-link';
import { makeAccount, makeAccountWithoutPassword } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.confirm');
  return { title: t('title'), robots: { index: false } };
}

/** Where the link of a sign-up lands. Opening it makes nothing; one of the buttons does. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const token = linkQuery.parse(await searchParams);
  const [link, t] = await Promise.all([lookAtSignUpLink(token, new Date()), getTranslations('signIn')]);
  if (link.state !== 'open') return <DeadLink state={link.state} again="/sign-up" />;
  if (link.isKnown) {
    return (
      <Door title={t('link.title')} lead={t('link.lead', { email: link.address })}>
        <ActionForm action={makeAccountWithoutPassword} submit={t('link.submit')} large block hidden={{ token }} />
      </Door>
    );
  }
  return (
    <Door title={t('confirm.title')} lead={t('confirm.lead', { email: link.address })}>
      <ActionForm className="signin-form" action={makeAccount} submit={t('confirm.submit')} large block hidden={{ token }} label={t('confirm.submit')}>
        <Field name="password" label={t('confirm.password')} hint={t('confirm.passwordHint')} type="password" autoComplete="new-password" required />
      </ActionForm>
      <p className="signin-or"><span>{t('or')}</span></p>
      <ActionForm action={makeAccountWithoutPassword} submit={t('confirm.without')} look="outline" block hidden={{ token }} label={t('confirm.without')} />
      <p className="hint">{t('confirm.withoutHint')}</p>
    </Door>
  );
}
