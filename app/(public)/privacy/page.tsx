import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/kit/page-title';
import { PublicShell } from '@/components/trip/public-shell';
import { Reading } from '../_components/reading';

const PARTS = ['draft', 'account', 'who', 'mails', 'others', 'cookies'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('title') };
}

export default async function PrivacyPage() {
  const t = await getTranslations('privacy');
  const parts = PARTS.map((part) => ({ id: part, title: t(part), text: t(`${part}Text`) }));
  return (
    <PublicShell>
      <main id="main" className="wrap">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <Reading parts={parts} />
      </main>
    </PublicShell>
  );
}
