import { type Fact, Facts } from '@/components/kit/facts';
import type { TravelNeeds } from '@/lib/domain/arrivals/needs';
import { useLocale, useTranslations } from '@/lib/text/here';
import { needsWords } from '@/lib/text/needs-words';
import { dialled } from './dialled';

/** What the patient told the centre about the journey: what nobody said stands as not said. */
export function NeedsFacts({ needs }: { readonly needs: TravelNeeds }) {
  const t = useTranslations('needs');
  const words = needsWords(needs, useLocale());
  const phone = needs.phone ? <a className="nb" href={dialled(needs.phone)}>{needs.phone}</a> : words.phone;
  const facts: readonly Fact[] = [
    { term: t('company'), value: words.company }, { term: t('wheelchair'), value: words.wheelchair },
    { term: t('interpreter'), value: words.interpreter }, { term: t('diet'), value: words.diet }, { term: t('phone'), value: phone },
  ];
  return <Facts facts={facts} />;
}
