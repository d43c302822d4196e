import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { Section } from '@/components/kit/section';
import { NeedsFacts } from '@/components/trip/needs-facts';
import { TripScreen } from '@/components/trip/trip-screen';
import { needsOffers, NOTHING_SAID, withTaken } from '@/lib/domain/arrivals/needs';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { loadNeeds } from '@/lib/data/travel-needs';
import { takenOffers } from '@/lib/input/needs-form';
import { tripVisit } from '@/lib/server/trip-page';
import { formatMoment } from '@/lib/text/format';
import { isolated } from '@/lib/text/isolated';
import { languageIn } from '@/lib/text/language-names';
import { NeedsForm } from './_components/needs-form';
import { Offers } from './_components/offers';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `done`: the reader has just saved. `take`: what shall be put into the form from elsewhere on the trip. */
  readonly searchParams: Promise<{ done?: string | string[]; take?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('needs'))('short') };
}

/** `/trips/:id/needs`: what the patient tells the centre about the journey. The form does not follow what others save: they are told. */
export default async function NeedsPage({ params, searchParams }: Props) {
  const { access, now } = await tripVisit((await params).tripId, 'answer-centre', 'medical');
  const [{ record, said, languages }, t, locale, { done, take }] = await Promise.all([
    loadNeeds(access), getTranslations('needs'), getLocale(), searchParams,
  ]);
  const { trip, version, centre, isSharedWithCentre } = record;
  const known = {
    needs: said?.needs ?? NOTHING_SAID, language: languageIn(languages),
    escort: trip.escort.state === 'accepted' ? trip.escort.name : '',
  };
  const [path, asked, offers] = [`/trips/${access.tripId}/needs`, takenOffers(take), needsOffers(known)];
  const taken = asked.filter((offer) => offers.includes(offer));
  const isRead = centre !== null && isSharedWithCentre;
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now} title={t('title')}
      lead={[isRead ? t('reads', { centre: isolated(centre.name) }) : t('readsNot'), t('lead')].join(' ')}
    >
      {done === undefined ? null : <Notice tone="ok" role="status">{t(isRead ? 'saved' : 'savedUnread')}</Notice>}
      {taken.length > 0 ? <Notice tone="tip" role="status">{t('taken')}</Notice> : null}
      <Offers path={path} offers={offers} taken={taken} escort={known.escort} language={known.language} />
      {said ? (
        <Section id="now" title={t('now')} className="needs-now">
          <NeedsFacts needs={said.needs} />
          <p className="soft small">{t('saidBy', { name: said.saidBy ? isolated(said.saidBy) : 'none', at: formatMoment(said.saidAt, NEW_YORK, locale) })}</p>
        </Section>
      ) : null}
      <NeedsForm key={taken.join(' ')} tripId={access.tripId} needs={withTaken(known, asked)} revision={said?.revision ?? 0} />
    </TripScreen>
  );
}
