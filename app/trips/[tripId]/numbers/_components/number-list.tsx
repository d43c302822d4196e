import Link from 'next/link';
import { Section } from '@/components/kit/section';
import { NumbersList } from '@/components/trip/numbers-list';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import type { Trip } from '@/lib/domain/itinerary/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { allNumberWords, type TripNumberWords } from '@/lib/text/trip-number-words';

/** All numbers of the plan, each with whose it is and the way to write down another. */
export function NumberList({ trip, standing }: { trip: Trip; standing: Standing }) {
  const t = useTranslations('numbers');
  const locale = useLocale();
  const change = ({ id, label }: TripNumberWords) => (
    <Link href={`/trips/${trip.id}/numbers?number=${id}`} prefetch={false} aria-label={t('changeNamed', { name: label })}>{t('change')}</Link>
  );
  const numbers = allNumberWords(trip, { standing, locale }).map((words) => ({
    key: words.id, name: words.label, value: words.value, source: words.source,
    sourceKind: words.isMeasured ? 'measured' as const : 'own' as const,
    change: mayDo('record-word', standing) ? change(words) : undefined,
  }));
  return (
    <Section id="numbers" title={t('list')} className="word-part">
      <NumbersList numbers={numbers} />
    </Section>
  );
}
