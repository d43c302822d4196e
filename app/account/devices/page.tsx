import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Sheet } from '@/components/kit/sheet';
import { OwnScreen } from '@/components/trip/own-screen';
import { isWatched, type OwnSession, ownSessions, PATIENT_IDLE_MS, SHARED_IDLE_MS, STAFF_IDLE_MS } from '@/lib/data/sessions';
import type { Person } from '@/lib/domain/access/actor';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { personPage } from '@/lib/server/person-page';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { SettingRow } from '@/components/kit/setting-row';
import { endDevice, endOtherDevices } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.devicesPage');
  return { title: t('title') };
}

/** Where somebody is signed in, and how to end that from here. */
export default async function DevicesPage() {
  const person = await personPage();
  const [sessions, t] = await Promise.all([ownSessions(person, new Date()), getTranslations('account')]);
  return (
    <OwnScreen person={person.name} title={t('devicesPage.title')} lead={await idleWords(person)} back={{ href: '/account', label: t('backToAccount') }}>
      <Sheet padded={false} className="lines">
        {sessions.map((session) => <DeviceRow key={session.id} session={session} />)}
      </Sheet>
      {sessions.length > 1 ? <ActionForm action={endOtherDevices} submit={t('devicesPage.endOthers')} look="outline" /> : null}
    </OwnScreen>
  );
}

async function idleWords(person: Person): Promise<string> {
  const t = await getTranslations('account.devicesPage');
  const isShared = person.proof?.isShared === true;
  return isShared || isWatched(person)
    ? t('leadStaff', { minutes: String((isShared ? SHARED_IDLE_MS : STAFF_IDLE_MS) / 60_000) })
    : t('lead', { days: String(PATIENT_IDLE_MS / 86_400_000) });
}

async function DeviceRow({ session: { id, device, lastSeenAt, isThis } }: { session: OwnSession }) {
  const [t, locale] = await Promise.all([getTranslations('account.devicesPage'), getLocale()]);
  const name = device || t('unknown');
  const seen = t('seen', { day: formatDayOf(lastSeenAt, NEW_YORK, locale), time: formatTime(lastSeenAt, NEW_YORK, locale) });
  return (
    <SettingRow title={name} note={isThis ? t('here') : seen}>
      <ActionForm action={endDevice} submit={<EndWords short={t('end')} full={t('endNamed', { device: name })} />} look="text" hidden={{ sessionId: id }} />
    </SettingRow>
  );
}

/** Rows look alike, so whoever hears the page is told which device the button means. */
function EndWords({ short, full }: { short: string; full: string }) {
  return (
    <>
      <span aria-hidden="true">{short}</span>
      <span className="vh">{full}</span>
    </>
  );
}
