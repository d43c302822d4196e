import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReadingPage } from '@/components/trip/reading-page';
import { isSignedIn } from '@/lib/server/actor';

const PARTS = ['draft', 'account', 'who', 'mails', 'push', 'kept', 'others', 'cookies'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('title') };
}

export default async function PrivacyPage() {
  const [t, signedIn] = await Promise.all([getTranslations('privacy'), isSignedIn()]);
  const parts = PARTS.map((id) => ({ id, title: t(id), text: t(`${id}Text`) }));
  return <ReadingPage title={t('title')} lead={t('lead')} parts={parts} isSignedIn={signedIn} />;
}
