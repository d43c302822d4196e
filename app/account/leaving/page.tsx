import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { Door } from '@/components/trip/door';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { leavingCaller } from '@/lib/server/accounts/leave-account';
import { formatDayOf } from '@/lib/text/format';
import { keep } from '../keep/actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deletion.leaving'))('title'), robots: { index: false } };
}

/** All that an account which is to be deleted opens: when that is, and the way back. */
export default async function LeavingPage() {
  const [leaving, t, locale] = await Promise.all([leavingCaller(), getTranslations('deletion.leaving'), getLocale()]);
  if (!leaving) {
    return (
      <Door title={t('askedTitle')} lead={t('asked')}>
        <p><ButtonLink href="/" look="outline" block>{t('home')}</ButtonLink></p>
      </Door>
    );
  }
  return (
    <Door title={t('title')} lead={t('lead', { email: leaving.email, day: formatDayOf(leaving.dueAt, NEW_YORK, locale) })}>
      <ActionForm action={keep} submit={t('keep')} large block />
    </Door>
  );
}
