import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { CheckLine } from '@/components/kit/check-line';
import { Field } from '@/components/kit/field';
import { Icon } from '@/components/kit/icon';
import { Notice } from '@/components/kit/notice';
import { Door } from '@/components/trip/door';
import { PasskeyForm } from '@/components/trip/passkey-form';
import { signInQuery } from '@/lib/input/account-forms';
import { leavingCaller } from '@/lib/server/accounts/leave-account';
import { currentActor } from '@/lib/server/actor';
import { waitingCaller } from '@/lib/server/second-factor/waiting';
import { LEAVING_PATH, secondStepPath } from '@/lib/server/sign-in-path';
import { problemSentence } from '@/lib/text/translator';
import { mailSignInLink, signInWithPasskey, signInWithPassword } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('title') };
}

/** Two plain forms: a password, or a link by mail; where the browser can, a passkey. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { from, reason } = signInQuery.parse(await searchParams);
  const [actor, waiting, leaving, t, step, locale] = await Promise.all([
    currentActor(), waitingCaller(), leavingCaller(), getTranslations('signIn'), getTranslations('secondStep'), getLocale(),
  ]);
  if (actor) redirect(from ?? '/trips');
  if (leaving) redirect(LEAVING_PATH);
  if (waiting) redirect(secondStepPath({ from, plan: null }));
  const hidden = { from: from ?? '' };
  const shared = <CheckLine name="isShared" initial="">{t('shared')}<span className="soft small">{t('sharedNote')}</span></CheckLine>;
  return (
    <Door title={t('welcome')}>
      {reason ? <Notice tone="tip" role="status">{problemSentence(locale, 'sign-in-again')}</Notice> : null}
      <ActionForm className="signin-form" action={signInWithPassword} hidden={hidden} submit={t('submit')} large block label={t('submit')}>
        <Field name="email" label={t('email')} type="email" inputMode="email" autoComplete="username" icon={<Icon name="mail" />} required />
        <Field name="password" label={t('password')} type="password" autoComplete="current-password" required />
        {shared}
      </ActionForm>
      <PasskeyForm action={signInWithPasskey} purpose="sign-in" hidden={hidden} submit={step('code.byPasskey')}>{shared}</PasskeyForm>
      <p className="signin-or"><span>{t('or')}</span></p>
      <ActionForm className="signin-form" action={mailSignInLink} hidden={hidden} submit={t('linkSubmit')} look="outline" block label={t('linkSubmit')}>
        <Field name="email" label={t('linkLabel')} hint={t('linkHint')} type="email" inputMode="email" autoComplete="email" icon={<Icon name="mail" />} required />
        {shared}
      </ActionForm>
      <p className="signin-alt">
        <Link href="/trips/new" prefetch={false}>{t('planFirst')}</Link>
        <Link href="/forgotten-password" prefetch={false}>{t('forgotten')}</Link>
      </p>
    </Door>
  );
}
