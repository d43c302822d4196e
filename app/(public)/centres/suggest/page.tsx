import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Notice } from '@/components/kit/notice';
import { PageTitle } from '@/components/kit/page-title';
import { TextArea } from '@/components/kit/text-area';
import { PublicShell } from '@/components/trip/public-shell';
import { listCentres } from '@/lib/data/reference';
import { suggestionQuery } from '@/lib/input/suggestion-forms';
import { isSignedIn } from '@/lib/server/actor';
import { suggestCentre } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('suggest'))('title') };
}

/** "Tell us about another centre": for anybody, without an account. */
export default async function SuggestPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { sent, centre } = suggestionQuery.parse(await searchParams);
  const [t, signedIn, centres] = await Promise.all([getTranslations('suggest'), isSignedIn(), centre === null ? [] : listCentres()]);
  const known = centres.find(({ id }) => id === centre);
  return (
    <PublicShell isSignedIn={signedIn}>
      <main id="main" className="wrap narrow stack">
        <PageTitle lead={t('lead')} back={{ href: '/centres', label: t('back') }}>{t('title')}</PageTitle>
        {sent ? <Notice tone="ok" role="status"><p>{t('sent')}</p></Notice> : null}
        <ActionForm action={suggestCentre} submit={t('send')} hidden={{ suggestionId: randomUUID() }} className="sheet pad" label={t('title')}>
          <Field name="name" label={t('name')} initial={known?.name} maxLength={120} autoComplete="off" required />
          <Field name="place" label={t('place')} maxLength={200} autoComplete="off" />
          <Field name="website" label={t('website')} maxLength={200} inputMode="url" autoComplete="off" />
          <Field name="phone" label={t('phone')} maxLength={40} type="tel" autoComplete="off" />
          <TextArea name="note" label={t('note')} hint={t('noteHint')} rows={3} maxLength={1000} />
          <Field name="email" label={t('email')} hint={t('emailHint')} type="email" maxLength={254} autoComplete="email" />
        </ActionForm>
      </main>
    </PublicShell>
  );
}
