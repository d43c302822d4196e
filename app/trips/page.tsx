import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { EmptyState } from '@/components/kit/empty-state';
import { PageTitle } from '@/components/kit/page-title';
import { Section } from '@/components/kit/section';
import { deskLinks, shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { type EndingTrip, ownTrips, type TripLine } from '@/lib/data/own-trips';
import { isStaff } from '@/lib/domain/access/actor';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { deletionPath } from '@/lib/input/deletion-forms';
import { currentActor } from '@/lib/server/actor';
import { signInHere } from '@/lib/server/sign-in-path';
import { formatDayOf, formatDayWithYear } from '@/lib/text/format';
import type { Locale } from '@/lib/text/locale';
import { keep } from './[tripId]/delete/actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trip.list'))('title') };
}

/** The trips that somebody owns, keeps, helps with or may see; somebody with one trip goes straight to it. */
export default async function TripsPage({ searchParams }: { searchParams: Promise<{ all?: string }> }) {
  const actor = await currentActor();
  if (!actor) redirect(await signInHere());
  const [{ trips, ending }, { all }, t, locale, links] = await Promise.all([
    ownTrips(actor), searchParams, getTranslations('trip.list'), getLocale(), shellLinks(null),
  ]);
  const [only] = trips;
  // Staff without a trip of their own come to work.
  if (!only && ending.length === 0 && isStaff(actor) && all === undefined) redirect('/arrivals');
  if (only && trips.length === 1 && ending.length === 0 && all === undefined) redirect(`/trips/${only.id}`);
  const desk = isStaff(actor) ? await deskLinks() : [];
  return (
    <TripShell links={[...links, ...desk]} current="/trips" person={actor.name}>
      <main id="main" className="wrap">
        <div className="narrow">
          <PageTitle>{t('title')}</PageTitle>
          {trips.length === 0
            ? <EmptyState title={t('empty')} action={<ButtonLink href="/trips/new">{t('plan')}</ButtonLink>} />
            : <TripLines trips={trips} locale={locale} />}
          {ending.length === 0 ? null : <EndingLines trips={ending} locale={locale} />}
        </div>
      </main>
    </TripShell>
  );
}

/** The reader's own that will be gone, each with the way to keep it. */
async function EndingLines({ trips, locale }: { trips: readonly EndingTrip[]; locale: Locale }) {
  const [t, words] = await Promise.all([getTranslations('deletion.list'), getTranslations('trip')]);
  return (
    <Section id="ending" title={t('title')}>
      <ul className="sheet lines">
        {trips.map(({ id, patientName, goneAt, isAsked }) => (
          <li key={id} className="acc-row">
            <div>
              <b>{words('name', { name: patientName })}</b>
              <span className="soft">{t('goesOn', { day: formatDayOf(goneAt, NEW_YORK, locale) })}</span>
            </div>
            {isAsked
              ? <ActionForm action={keep} submit={<>{t('keep')}<span className="vh">: {words('name', { name: patientName })}</span></>} look="outline" hidden={{ tripId: id }} />
              : <ButtonLink look="outline" href={deletionPath(id)} label={`${t('see')}: ${words('name', { name: patientName })}`}>{t('see')}</ButtonLink>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function TripLines({ trips, locale }: { trips: readonly TripLine[]; locale: Locale }) {
  const [t, words] = await Promise.all([getTranslations('trip.list'), getTranslations('trip')]);
  return (
    <>
      <ul className="sheet menu">
        {trips.map(({ id, patientName, surgeryOn, role }) => (
          <li key={id}>
            <Link href={`/trips/${id}`}>
              <span>
                {words('name', { name: patientName })}
                <span className="soft">
                  {surgeryOn ? t('surgeryOn', { day: formatDayWithYear(surgeryOn, locale) }) : t('noDate')}. {t(`role.${role}`)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p><ButtonLink href="/trips/new">{t('plan')}</ButtonLink></p>
    </>
  );
}
