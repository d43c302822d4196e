import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { PageTitle } from '@/components/kit/page-title';
import { PublicShell } from '@/components/trip/public-shell';
import { Reading } from '../_components/reading';

const PARTS = ['start', 'numbers', 'quiet', 'fly', 'other', 'signIn', 'language', 'security'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('help'))('title') };
}

export default async function HelpPage() {
  const t = await getTranslations('help');
  const parts = PARTS.map((part) => ({ id: part, title: t(part), text: t(`${part}Text`) }));
  return (
    <PublicShell>
      <main id="main" className="wrap">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <Reading parts={parts} />
        <ButtonLink href="/trips/new" look="primary">{t('plan')}</ButtonLink>
      </main>
    </PublicShell>
  );
}
