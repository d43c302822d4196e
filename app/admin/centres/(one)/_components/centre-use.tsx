import { Facts } from '@/components/kit/facts';
import { Section } from '@/components/kit/section';
import { Sheet } from '@/components/kit/sheet';
import { useTranslations } from '@/lib/text/here';

interface CentreUseProps {
  readonly use: { readonly trips: number; readonly bookings: number };
  /** How far the latest news about it have come; null: there were none. */
  readonly news: { readonly told: number; readonly isDone: boolean } | null;
  readonly isClosed: boolean;
}

/** What hangs on a centre, what its closing would mean, and whether everybody has been told. */
export function CentreUse({ use: { trips, bookings }, news, isClosed }: CentreUseProps) {
  const t = useTranslations('adminCentres');
  return (
    <Section id="hanging" title={t('hanging')}>
      <Sheet className="stack">
        <Facts facts={[{ term: t('trips'), value: trips }, { term: t('bookings'), value: bookings }]} />
        {isClosed ? null : <p>{t('closingMeans')}</p>}
        {news ? <p>{t(news.isDone ? 'told' : 'telling', { told: news.told })}</p> : null}
      </Sheet>
    </Section>
  );
}
