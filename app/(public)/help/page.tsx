import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { ReadingPage } from '@/components/trip/reading-page';
import { isSignedIn } from '@/lib/server/actor';
import { securityContact } from '@/lib/server/settings';

const PARTS = ['start', 'numbers', 'quiet', 'fly', 'other', 'signIn', 'language', 'security'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('help'))('title') };
}

export default async function HelpPage() {
  const [t, signedIn] = await Promise.all([getTranslations('help'), isSignedIn()]);
  const contact = securityContact();
  const parts = PARTS.map((id) => ({ id, title: t(id), text: t(`${id}Text`, { contact }) }));
  return (
    <ReadingPage title={t('title')} lead={t('lead')} parts={parts} isSignedIn={signedIn}>
      <ButtonLink href="/trips/new" look="primary">{t('plan')}</ButtonLink>
    </ReadingPage>
  );
}
