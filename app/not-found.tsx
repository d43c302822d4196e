import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { SkylinePiece } from '@/components/kit/skyline';
import { PublicShell } from '@/components/trip/public-shell';

export default async function NotFoundPage() {
  const t = await getTranslations('errors');
  return (
    <PublicShell>
      <main id="main" className="wrap lost">
        <div className="sheet empty">
          <SkylinePiece />
          <h1>{t('notFound')}</h1>
          <p className="soft">{t('notFoundText')}</p>
          <ButtonLink href="/">{t('toStart')}</ButtonLink>
        </div>
      </main>
    </PublicShell>
  );
}
