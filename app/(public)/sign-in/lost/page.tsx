import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Notice } from '@/components/kit/notice';
import { Door } from '@/components/trip/door';
import { waitingCaller } from '@/lib/server/second-factor/waiting';
import { mailLostLink } from './actions';

const query = z.object({ begun: z.literal('yes').nullish().catch(null) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondStep'))('lost.title'), robots: { index: false } };
}

/** For somebody who has neither their device nor a recovery code. */
export default async function LostDevicePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { begun } = query.parse(await searchParams);
  const [waiting, t] = await Promise.all([waitingCaller(), getTranslations('secondStep')]);
  if (begun) return <Door title={t('lost.begunTitle')} lead={t('lost.begun')}><p className="signin-alt"><Link href="/" prefetch={false}>{t('lost.home')}</Link></p></Door>;
  if (!waiting) redirect('/sign-in');
  return (
    <Door title={t('lost.title')} lead={t('lost.lead')}>
      <Notice tone="tip"><p>{t('lost.wait')}</p></Notice>
      <p>{t('lost.staff')}</p>
      <ActionForm className="signin-form" action={mailLostLink} submit={t('lost.submit')} block label={t('lost.submit')}>
        {waiting.hasPassword ? <Field name="password" label={t('lost.password')} hint={t('lost.passwordHint')} type="password" autoComplete="current-password" required /> : null}
      </ActionForm>
      <p className="signin-alt"><Link href="/sign-in/code" prefetch={false}>{t('lost.back')}</Link></p>
    </Door>
  );
}
