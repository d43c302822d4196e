import Link from 'next/link';
import { Section } from '@/components/kit/section';
import { NumbersList } from '@/components/trip/numbers-list';
import type { Trip } from '@/lib/domain/itinerary/types';
import type { ProcedureId, RecoveryProfile } from '@/lib/domain/recovery/profile';
import type { ListedNumber } from '@/lib/domain/recovery/sources';
import { useLocale, useTranslations } from '@/lib/text/here';
import { numberWords } from '@/lib/text/number-words';

/** Without surgery there is little to count, and nothing to wait for before a flight. */
function isTelling(id: ListedNumber, procedure: ProcedureId, profile: RecoveryProfile): boolean {
  if (procedure === 'consultation') return id === 'arriveCentreDays';
  return (id !== 'avoidFlyingUntil' && id !== 'askBeforeFlyingUntil') || profile[id] > 0;
}

/** The numbers that the plan follows from, each with its source. */
export function NumbersSection({ trip: { procedure, profile } }: { trip: Trip }) {
  const t = useTranslations('planPreview');
  const names = useTranslations('procedures');
  const locale = useLocale();
  const telling = numberWords(procedure, profile, locale).filter(({ id }) => isTelling(id, procedure, profile));
  const numbers = telling.map(({ id, label, value, source, isPublished }) => ({
    key: id, name: label, value, source, sourceKind: isPublished ? 'measured' as const : 'own' as const,
  }));
  return (
    <Section id="src" title={t('numbers')}>
      <p>{procedure === 'other' ? t('numbersOther') : t('numbersLead', { procedure: names(procedure) })}</p>
      <NumbersList numbers={numbers} />
      <p><Link href="/sources" prefetch={false}>{t('sources')}</Link></p>
    </Section>
  );
}
