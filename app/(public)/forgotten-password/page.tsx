import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Icon } from '@/components/kit/icon';
import { Door } from '@/components/trip/door';
import { mailPasswordLink } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.forgottenPage');
  return { title: t('title') };
}

export default async function ForgottenPasswordPage() {
  const t = await getTranslations('signIn');
  return (
    <Door title={t('forgottenPage.title')} lead={t('forgottenPage.lead')}>
      <ActionForm className="signin-form" action={mailPasswordLink} submit={t('forgottenPage.submit')} large block label={t('forgottenPage.submit')}>
        <Field name="email" label={t('email')} hint={t('linkHint')} type="email" inputMode="email" autoComplete="email" icon={<Icon name="mail" />} required />
      </ActionForm>
      <p className="signin-alt"><Link href="/sign-in" prefetch={false}>{t('forgottenPage.back')}</Link></p>
    </Door>
  );
}
