import { ButtonLink } from '@/components/kit/button';
import { PublicShell } from '@/components/trip/public-shell';
import { useTranslations } from '@/lib/text/here';

/** Sent along with every page of the guide, so it is short. */
export default function NoSuchGuidePage() {
  const t = useTranslations('guide.lost');
  return (
    <PublicShell>
      <main id="main" className="wrap lost">
        <div className="sheet empty">
          <div className="skyline-piece" aria-hidden="true" />
          <h1>{t('title')}</h1>
          <p className="soft">{t('text')}</p>
          <ButtonLink href="/guide">{t('toGuide')}</ButtonLink>
        </div>
      </main>
    </PublicShell>
  );
}
