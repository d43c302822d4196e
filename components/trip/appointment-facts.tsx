import { type Fact, Facts } from '@/components/kit/facts';
import { fastingAdvice } from '@/lib/domain/appointments/fasting';
import type { Service } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Home } from '@/lib/domain/itinerary/types';
import { formatMoment } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { homeTime } from '@/lib/text/home-time';
import { aboutMinutes } from '@/lib/text/time-words';

interface AppointmentFactsProps {
  /** Null for one at a centre that is not the trip's any more. */
  readonly service: Service | null;
  readonly time: { readonly startsAt: Instant; readonly endsAt: Instant };
  readonly home: Home;
  readonly centre: { readonly name: string; readonly address: string } | null;
}

const MS_A_MINUTE = 60_000;

/** When, where, how long, and what the centre says of it; where it says nothing, whom to ask. */
export function AppointmentFacts({ service, time: { startsAt, endsAt }, home, centre }: AppointmentFactsProps) {
  const t = useTranslations('times.held');
  const locale = useLocale();
  const there = homeTime(startsAt, home, locale);
  const facts: readonly Fact[] = [
    { term: t('when'), value: formatMoment(startsAt, NEW_YORK, locale), note: there ? <span className="soft">{there}</span> : null },
    ...(service ? [placeOf(service, centre, t)] : []),
    { term: t('how'), value: aboutMinutes((endsAt.getTime() - startsAt.getTime()) / MS_A_MINUTE, locale) },
    ...(service ? wordsOf(service, t) : []),
  ];
  return <Facts facts={facts} />;
}

type HeldWords = ReturnType<typeof useTranslations<'times.held'>>;

function placeOf({ place, location }: Service, centre: AppointmentFactsProps['centre'], t: HeldWords): Fact {
  if (place === 'REMOTE') return { term: t('where'), value: t('phonePlace'), note: location ? <span className="soft">{location}</span> : null };
  const more = [location, centre?.address].filter(Boolean).join(', ');
  return { term: t('where'), value: centre?.name ?? '', note: more ? <span className="soft">{more}</span> : null };
}

/** The centre's own words first; nobody makes up hours for eating and drinking. For a call one need not ask whom to bring along. */
function wordsOf({ preparation, companions, fasting, place }: Service, t: HeldWords): readonly Fact[] {
  const isRemote = place === 'REMOTE';
  const advice = fastingAdvice({ fasting, isRemote });
  const asked = isRemote ? { bring: '', companions: '' } : { bring: t('askPreparation'), companions: t('askCompanions') };
  return [
    { term: t('bring'), value: preparation || asked.bring },
    { term: t('companions'), value: companions || asked.companions },
    ...(advice ? [{ term: t('fasting'), value: advice === 'rule' ? fasting : t('askFasting') }] : []),
  ].filter(({ value }) => value !== '');
}

