import { Section } from '@/components/kit/section';
import { SpokenList } from '@/components/trip/spoken-list';
import type { SurgeonNumber } from '@/lib/domain/itinerary/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { saidWords } from '@/lib/text/trip-number-words';

/** Every number that was said, the latest first. */
export function EarlierNumbers({ numbers }: { numbers: readonly SurgeonNumber[] }) {
  const t = useTranslations('numbers');
  const locale = useLocale();
  if (numbers.length === 0) return null;
  const lines = numbers.toReversed().map((said) => ({ what: `${t(`names.${said.number}`)}: ${saidWords(said, locale)}`, note: said.note }));
  return <Section id="earlier" title={t('earlier')} className="word-part"><SpokenList lines={lines} /></Section>;
}
