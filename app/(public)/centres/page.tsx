import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/kit/page-title';
import { Section } from '@/components/kit/section';
import { PublicShell } from '@/components/trip/public-shell';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { listCentres } from '@/lib/data/reference';
import { isSignedIn } from '@/lib/server/actor';
import { CentreEntry } from './_components/centre-entry';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('centres');
  return { title: t('title'), description: t('lead') };
}

const QUESTIONS = ['often', 'stay', 'travel', 'records'] as const;

export default async function CentresPage() {
  const today = dayIn(NEW_YORK, new Date());
  const [t, centres, signedIn] = await Promise.all([getTranslations('centres'), listCentres(), isSignedIn()]);
  return (
    <PublicShell isSignedIn={signedIn}>
      <main id="main" className="wrap">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <ul className="sheet lines cens">
          {centres.map((centre) => <CentreEntry key={centre.id} centre={centre} today={today} />)}
        </ul>
        <Section id="elsewhere" title={t('elsewhere.title')} className="cen-elsewhere">
          <p>{t('elsewhere.lead')}</p>
          <ul className="bullets">
            {QUESTIONS.map((question) => <li key={question}>{t(`elsewhere.questions.${question}`)}</li>)}
          </ul>
        </Section>
        <p className="cen-sources"><Link href="/centres/suggest" prefetch={false}>{t('suggest')}</Link></p>
        <p className="cen-sources"><Link href="/sources" prefetch={false}>{t('sources')}</Link></p>
      </main>
    </PublicShell>
  );
}
