import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { CodeField } from '@/components/kit/code-field';
import { Door } from '@/components/trip/door';
import { PasskeyForm } from '@/components/trip/passkey-form';
import { onwardQuery } from '@/lib/input/second-factor-forms';
import { currentActor } from '@/lib/server/actor';
import { waitingCaller } from '@/lib/server/second-factor/waiting';
import { signInPath } from '@/lib/server/sign-in-path';
import { leaveSignIn, signInWithCode, signInWithPasskeyToo } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondStep'))('code.title'), robots: { index: false } };
}

/** The second step of a sign-in: a code, or a passkey. */
export default async function SecondStepPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { from, plan } = onwardQuery.parse(await searchParams);
  const [actor, waiting, t] = await Promise.all([currentActor(), waitingCaller(), getTranslations('secondStep')]);
  if (actor) redirect(from ?? '/trips');
  if (!waiting) redirect(signInPath(from));
  const hidden = { from: from ?? '', plan: plan ?? '' };
  return (
    <Door title={t('code.title')} lead={t(waiting.hasApp ? 'code.lead' : 'code.leadPasskey')}>
      {waiting.hasPasskey ? <PasskeyForm action={signInWithPasskeyToo} purpose="second-factor" hidden={hidden} submit={t('code.byPasskey')} look={waiting.hasApp ? 'outline' : 'primary'} /> : null}
      <ActionForm className="signin-form" action={signInWithCode} hidden={hidden} submit={t('code.submit')} large block label={t('code.submit')}>
        <CodeField label={t(waiting.hasApp ? 'code.field' : 'code.fieldRecovery')} hint={t(waiting.hasApp ? 'code.hint' : 'code.hintRecovery')} />
      </ActionForm>
      <p className="signin-alt"><Link href="/sign-in/lost" prefetch={false}>{t('code.lost')}</Link></p>
      <ActionForm action={leaveSignIn} submit={t('code.leave')} look="text" />
    </Door>
  );
}
