import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door } from '@/components/trip/door';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('join.declined'))('title'), robots: { index: false } };
}

/** The end of an invitation that was declined. */
export default async function DeclinedPage() {
  const t = await getTranslations('join.declined');
  return <Door title={t('title')} lead={t('lead')}>{null}</Door>;
}
