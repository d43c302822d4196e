import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { z } from 'zod';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Icon } from '@/components/kit/icon';
import { Door } from '@/components/trip/door';
import { returnField } from '@/lib/input/return-path';
import { signInPath } from '@/lib/server/sign-in-path';
import { askToSignUp } from './actions';

const query = z.object({ plan: z.string().max(8000).catch(''), from: returnField });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.signUp');
  return { title: t('title') };
}

/** Name and address. A plan travels along sealed and is stored nowhere before the address is confirmed. */
export default async function SignUpPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { plan, from } = query.parse(await searchParams);
  const t = await getTranslations('signIn.signUp');
  return (
    <Door title={t(plan ? 'title' : 'titleWithoutPlan')} lead={t(plan ? 'lead' : 'leadWithoutPlan')}>
      <ActionForm className="signin-form" action={askToSignUp} submit={t('submit')} large block hidden={{ plan, from: from ?? '' }} label={t('submit')}>
        <Field name="name" label={t('name')} autoComplete="name" required />
        <Field name="email" label={t('email')} hint={t('emailHint')} type="email" inputMode="email" autoComplete="email" icon={<Icon name="mail" />} required />
      </ActionForm>
      <p className="signin-alt"><Link href={signInPath(from)} prefetch={false}>{t('haveAccount')}</Link></p>
    </Door>
  );
}
