import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Icon } from '@/components/kit/icon';
import { Door } from '@/components/trip/door';
import { currentActor } from '@/lib/server/actor';
import { mailSignInLink, signInWithPassword } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('title') };
}

/** Two plain forms: a password, or a link by mail. */
export default async function SignInPage() {
  const [actor, t] = await Promise.all([currentActor(), getTranslations('signIn')]);
  if (actor) redirect('/trips');
  return (
    <Door title={t('welcome')}>
      <ActionForm className="signin-form" action={signInWithPassword} submit={t('submit')} large block label={t('submit')}>
        <Field name="email" label={t('email')} type="email" inputMode="email" autoComplete="username" icon={<Icon name="mail" />} required />
        <Field name="password" label={t('password')} type="password" autoComplete="current-password" required />
      </ActionForm>
      <p className="signin-or"><span>{t('or')}</span></p>
      <ActionForm className="signin-form" action={mailSignInLink} submit={t('linkSubmit')} look="outline" block label={t('linkSubmit')}>
        <Field name="email" label={t('linkLabel')} hint={t('linkHint')} type="email" inputMode="email" autoComplete="email" icon={<Icon name="mail" />} required />
      </ActionForm>
      <p className="signin-alt">
        <Link href="/trips/new" prefetch={false}>{t('planFirst')}</Link>
        <Link href="/forgotten-password" prefetch={false}>{t('forgotten')}</Link>
      </p>
    </Door>
  );
}
