import { ButtonLink } from '@/components/kit/button';
import { SectionHead } from '@/components/kit/section-head';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { callList } from '@/lib/domain/plan/rebooking';
import { useTranslations } from '@/lib/text/here';

/** While calls are open: how many, and the way to them. */
export function CallsSection({ record }: { record: TripRecord }) {
  const t = useTranslations('rebooking');
  const count = callList(record.calls).open.length;
  if (count === 0) return null;
  return (
    <section aria-labelledby="calls">
      <SectionHead id="calls">{t('sheet', { count })}</SectionHead>
      <div className="sheet pad calls-sheet">
        <p>{t('sheetWhy')}</p>
        <ButtonLink href={`/trips/${record.trip.id}/rebooking`}>{t('sheetLink')}</ButtonLink>
      </div>
    </section>
  );
}
