import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { FoundLink } from '@/lib/data/link-visits';
import { loadShared } from '@/lib/data/shared-trip';
import { updatesFor } from '@/lib/data/updates';
import { UpdateHour } from '@/components/trip/update-hour';
import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { lastDayOf } from '@/lib/domain/people/share-link';
import { latestUpdate } from '@/lib/domain/people/updates';
import { type LinkAccess, linkPage } from '@/lib/server/link-visit';
import { UNLISTED } from '@/lib/server/visitor-page';
import { formatDay, formatDaySpan } from '@/lib/text/format';
import { isolated } from '@/lib/text/isolated';
import { givenName } from '@/lib/text/names';
import { updateHeadline } from '@/lib/text/update-words';
import { PasscodeScreen } from './_components/passcode-screen';
import { SharedDays } from './_components/shared-days';
import { SharedFrame } from './_components/shared-frame';
import { SharedJourneys } from './_components/shared-journeys';
import { SharedStays } from './_components/shared-stays';
import { SharedUpdates } from './_components/shared-updates';
import '@/app/styles/of/shared.css';
import '@/app/styles/of/updates.css';

interface Props {
  readonly params: Promise<{ token: string }>;
  /** `said`: what became of a passcode. */
  readonly searchParams: Promise<{ said?: string | string[] }>;
}

/** What lies in the history of a browser, or in a preview of the address, says nothing of anybody. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shared.page'))('title'), robots: UNLISTED };
}

/** A trip for somebody without an account: what the owner chose for this link, and nothing else. */
export default async function SharedPage({ params, searchParams }: Props) {
  const [{ token }, { said }] = await Promise.all([params, searchParams]);
  const { access, link, now } = await linkPage(token);
  if (!access) return <PasscodeScreen token={token} said={said === 'wrong' || said === 'wait' ? said : null} />;
  return <SharedScreen address={`/s/${token}`} access={access} link={link} now={now} />;
}

interface SharedScreenProps {
  readonly address: string;
  readonly access: LinkAccess;
  readonly link: FoundLink;
  readonly now: Date;
}

async function SharedScreen({ address, access, link, now }: SharedScreenProps) {
  const [loaded, updates, t, locale] = await Promise.all([loadShared(access, now), updatesFor(access), getTranslations('shared.page'), getLocale()]);
  const { shared: { patientName, home, days, journeys, stays }, version, peopleRevision } = loaded;
  const name = isolated(givenName(patientName));
  const [latest, today] = [latestUpdate(updates), dayIn(NEW_YORK, now)];
  const span = days?.ribbon.first && days.ribbon.last ? formatDaySpan({ from: days.ribbon.first, until: addDays(days.ribbon.last, 1) }, locale) : null;
  // What there is to read comes first: the news once there is any.
  const news = access.actor.shows.updates === 'NONE' ? null : <SharedUpdates address={address} updates={updates} home={home} today={today} />;
  return (
    <SharedFrame
      intro={t('forFamily', { name })}
      title={latest ? updateHeadline(latest.state, patientName, locale) : t('trip', { name })}
      when={latest ? <UpdateHour at={latest.postedAt} home={home} /> : span}
      foot={<><span>{t('endsOn', { day: formatDay(lastDayOf(link.expiresAt), locale) })}</span><span>{t('noMedical')}</span></>}
    >
      <data hidden className="link-state" value={`${version} ${peopleRevision}`} />
      <div className="shared-cols">
        {news && updates.length > 0 ? <div className="shared-col">{news}</div> : null}
        <div className="shared-col">
          {days ? <SharedDays days={days} name={name} /> : null}
          {journeys ? <SharedJourneys journeys={journeys} /> : null}
          {stays ? <SharedStays stays={stays} name={name} /> : null}
        </div>
        {news && updates.length === 0 ? <div className="shared-col">{news}</div> : null}
      </div>
    </SharedFrame>
  );
}
