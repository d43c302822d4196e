import Link from 'next/link';
import type { Fact } from '@/components/kit/facts';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { Clearance } from '@/lib/domain/itinerary/types';
import { CLEARANCE_KINDS } from '@/lib/domain/recovery/clearances';
import { latestWord } from '@/lib/domain/recovery/flight-home';
import { useLocale, useTranslations } from '@/lib/text/here';
import { clearanceWords, holdWords, sourceWords } from '@/lib/text/spoken-words';
import { tripNumberWords } from '@/lib/text/trip-number-words';

interface About {
  readonly record: TripRecord;
  readonly standing: Standing;
}

/** What clinicians said: both clearances and the hold for those with the medical part, the quiet days for all who plan. */
export function useWordFacts(about: About): readonly Fact[] {
  const clearances = [useClearanceFact(about, CLEARANCE_KINDS[0]), useClearanceFact(about, CLEARANCE_KINDS[1])];
  const [hold, numbers] = [useHoldFact(about), useNumbersFact(about)];
  if (mayDo('see-medical', about.standing)) return [...clearances, hold, numbers];
  return mayDo('change-itinerary', about.standing) ? [numbers] : [];
}

function useClearanceFact({ record: { trip }, standing }: About, kind: Clearance['kind']): Fact {
  const t = useTranslations('word');
  const change = useTranslations('trip.about')('change');
  const locale = useLocale();
  const last = latestWord(trip, kind);
  const link = mayDo('record-word', standing) ? <WayTo href={`/trips/${trip.id}/word?about=${kind}`} label={`${change}: ${t(kind)}`}>{change}</WayTo> : null;
  if (!last) return { term: t(kind), value: t('none', { kind }), note: link };
  return { term: t(kind), value: clearanceWords(last, locale), note: <>{sourceWords(last, locale)} {link}</> };
}

function useHoldFact({ record: { trip }, standing }: About): Fact {
  const t = useTranslations('hold');
  const locale = useLocale();
  const href = `/trips/${trip.id}/hold`;
  if (!trip.hold) return { term: t('about'), value: t('none'), note: mayDo('record-word', standing) ? <WayTo href={href}>{t('setLink')}</WayTo> : null };
  return { term: t('about'), value: holdWords(trip.hold, locale), note: <>{sourceWords(trip.hold, locale)} <WayTo href={href}>{t('see')}</WayTo></> };
}

function useNumbersFact({ record: { trip }, standing }: About): Fact {
  const t = useTranslations('numbers');
  const locale = useLocale();
  const source = tripNumberWords(trip, 'quietDays', { standing, locale }).source;
  const days = t('aboutDays', { days: trip.profile.quietDays });
  return { term: t('about'), value: days, note: <>{source} <WayTo href={`/trips/${trip.id}/numbers`}>{t('seeAll')}</WayTo></> };
}

function WayTo({ href, label, children }: { href: string; label?: string; children: string }) {
  return <Link className="fact-change" href={href} prefetch={false} aria-label={label}>{children}</Link>;
}
