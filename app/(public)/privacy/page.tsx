import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReadingPage } from '@/components/trip/reading-page';

const PARTS = ['draft', 'account', 'who', 'mails', 'others', 'cookies'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('title') };
}

export default async function PrivacyPage() {
  const t = await getTranslations('privacy');
  return <ReadingPage title={t('title')} lead={t('lead')} parts={PARTS.map((id) => ({ id, title: t(id), text: t(`${id}Text`) }))} />;
}
