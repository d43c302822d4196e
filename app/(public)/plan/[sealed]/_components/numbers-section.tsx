import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { Section } from '@/components/kit/section';
import { NumbersList } from '@/components/trip/numbers-list';
import type { Trip } from '@/lib/domain/itinerary/types';
import { numberWords } from '@/lib/text/number-words';

/** The numbers that the plan follows from, each with its source. */
export async function NumbersSection({ trip: { procedure, profile } }: { trip: Trip }) {
  const [t, names, locale] = await Promise.all([getTranslations('planPreview'), getTranslations('procedures'), getLocale()]);
  const numbers = numberWords(procedure, profile, locale).map(({ id, label, value, source, isPublished }) => ({
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
