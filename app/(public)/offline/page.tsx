import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/kit/page-title';
import { PublicShell } from '@/components/trip/public-shell';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('kept.offline'))('title') };
}

/** What a device shows in the place of a page that it does not keep. No script runs where it is shown: links are all that it offers. */
export default async function OfflinePage() {
  const t = await getTranslations('kept.offline');
  return (
    <PublicShell signIn={false}>
      <main id="main" className="wrap calm">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <p className="calm-sent"><b>{t('sent')}</b></p>
        <p><a className="btn btn--outline" href="">{t('again')}</a></p>
        <h2>{t('have')}</h2>
        <ul className="calm-list">
          <li className="calm-trip"><Link href="/trips" prefetch={false}>{t('trip')}</Link></li>
          <li><Link href="/emergency" prefetch={false}>{t('emergency')}</Link></li>
          <li><Link href="/guide" prefetch={false}>{t('guide')}</Link></li>
        </ul>
        <p>{t('danger')}</p>
      </main>
    </PublicShell>
  );
}
