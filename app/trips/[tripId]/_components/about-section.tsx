import Link from 'next/link';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { type Fact, Facts } from '@/components/kit/facts';
import { SectionHead } from '@/components/kit/section-head';
import { dialled } from '@/components/trip/dialled';
import { type Deed, mayDo, type Standing } from '@/lib/domain/access/deeds';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { surgeryHour } from '@/lib/domain/plan/surgery-hour';
import { useLocale, useTranslations } from '@/lib/text/here';
import { formatDay, formatTime } from '@/lib/text/format';
import type { Locale } from '@/lib/text/locale';
import { setSharing } from '../actions';
import { useWordFacts } from './word-facts';

interface AboutSectionProps {
  readonly record: TripRecord;
  readonly standing: Standing;
  readonly now: Date;
}

type Words = ReturnType<typeof useTranslations<'trip.about'>>;

interface Shown extends AboutSectionProps {
  readonly t: Words;
  readonly locale: Locale;
}

/** Where and who: centre, stay, escort, home, and what the surgeon said. */
export function AboutSection(props: AboutSectionProps) {
  const t = useTranslations('trip.about');
  const locale = useLocale();
  const shown = { ...props, t, locale };
  const facts = [centreFact(shown), surgeryFact(shown), stayFact(shown), escortFact(shown), homeFact(shown)];
  const spoken = useWordFacts(props);
  return (
    <section aria-labelledby="about">
      <SectionHead id="about">{t('title')}</SectionHead>
      <Facts facts={[...facts, ...spoken]} />
      <Sharing record={props.record} standing={props.standing} />
      <NeedsWay record={props.record} standing={props.standing} />
    </section>
  );
}

function changeLink({ t, record, standing }: Shown, screen: string, name: string, deed: Deed = 'change-itinerary') {
  if (!mayDo(deed, standing)) return null;
  return <Link className="fact-change" href={`/trips/${record.trip.id}/${screen}`} prefetch={false} aria-label={`${t('change')}: ${name}`}>{t('change')}</Link>;
}

function centreFact(shown: Shown): Fact {
  const { t, record: { centre } } = shown;
  const change = changeLink(shown, 'centre', t('centre'));
  if (!centre) return { term: t('centre'), value: t('noCentre'), note: change };
  const phone = centre.phone ? <a className="nb" href={dialled(centre.phone)}>{centre.phone}</a> : null;
  return { term: t('centre'), value: centre.name, note: <>{centre.address} {phone} {change}</> };
}

function surgeryFact(shown: Shown): Fact {
  const { t, locale, record: { trip } } = shown;
  const { surgery } = trip;
  const change = changeLink(shown, 'date', t('surgery'), 'set-surgery');
  if (surgery.state === 'unknown') return { term: t('surgery'), value: '–', note: change };
  const hour = surgeryHour(trip);
  const value = [formatDay(surgery.on, locale), hour && formatTime(hour, NEW_YORK, locale)].filter(Boolean).join(', ');
  const words = [t(surgery.confirmedByCentre ? 'centresWord' : 'patientsWord'), surgery.hourByCentre ? t('hourByCentre') : null];
  return { term: t('surgery'), value, note: <>{words.filter(Boolean).join(' ')} {change}</> };
}

function stayFact(shown: Shown): Fact {
  const { t, record: { trip } } = shown;
  const stay = trip.items.find(({ kind }) => kind === 'STAY');
  if (!stay) return { term: t('stay'), value: t('noStay'), note: changeLink(shown, 'items/new?kind=STAY', t('stay')) };
  const notes = [stay.stay?.address, stay.stay?.hasStairs ? t('stairs') : null, stay.stay?.hasLift ? t('lift') : null];
  return { term: t('stay'), value: stay.title, note: notes.filter(Boolean).join('. ') };
}

function escortFact(shown: Shown): Fact {
  const { t, record: { trip: { escort } } } = shown;
  const said = t(`escortState.${escort.state}`);
  const change = changeLink(shown, 'escort', t('escort'));
  return escort.name
    ? { term: t('escort'), value: escort.name, note: <>{said} {escort.phone ? <a className="num" href={dialled(escort.phone)}>{escort.phone}</a> : null} {change}</> }
    : { term: t('escort'), value: said, note: change };
}

function homeFact({ t, locale, now, record: { trip: { home } } }: Shown): Fact {
  const value = home.airport ? `${home.city} (${home.airport})` : home.city;
  return { term: t('home'), value, note: t('homeTime', { time: formatTime(now, home.zone, locale) }) };
}

/** Staff see a trip only while its owner shares it with the centre. */
function Sharing({ record, standing }: Pick<AboutSectionProps, 'record' | 'standing'>) {
  const t = useTranslations('trip.about');
  if (!mayDo('share-with-centre', standing) || !record.centre?.hasStaff) return null;
  const { isSharedWithCentre: isShared } = record;
  const hidden = { tripId: record.trip.id, share: isShared ? 'no' : 'yes' };
  return (
    <div className="sharing">
      <p className="soft small">{t(isShared ? 'shared' : 'notShared')}</p>
      <ActionForm action={setSharing} submit={t(isShared ? 'stopSharing' : 'share')} look="text" hidden={hidden} />
    </div>
  );
}

/** To what the centre should know on the day of arriving, for those who may tell it. */
function NeedsWay({ record, standing }: Pick<AboutSectionProps, 'record' | 'standing'>) {
  const t = useTranslations('needs');
  if (!mayDo('answer-centre', standing) || !record.centre?.hasStaff) return null;
  return <p className="needs-way"><ButtonLink look="text" href={`/trips/${record.trip.id}/needs`}>{t('tell')}</ButtonLink></p>;
}
