import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { leftOutside } from '@/lib/domain/appointments/left-outside';
import { loadAhead, loadDeskSettings } from '@/lib/data/desk-settings';
import { deskPath } from '@/lib/input/desk-booking';
import { settingsQuery } from '@/lib/input/desk-settings-forms';
import { CENTRE_HOURS } from '@/lib/input/desk-settings-hours';
import { deskPage } from '@/lib/server/desk-page';
import { DeskScreen } from '../../_components/desk-screen';
import { BookedList } from '../_components/booked-list';
import { SettingsNav } from '../_components/settings-nav';
import { HoursForm } from './_components/hours-form';
import { HoursList } from './_components/hours-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deskSettings'))('screens.hours') };
}

/** When people and rooms are there, each week. */
export default async function HoursPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = settingsQuery.parse(await searchParams);
  const { access, centre, now } = await deskPage(asked.centre ?? undefined, 'change-desk');
  const [settings, ahead, d] = await Promise.all([loadDeskSettings(access), loadAhead(access, now), getTranslations('deskSettings')]);
  const edited = settings.hours.find(({ resourceId }) => (resourceId ?? CENTRE_HOURS) === asked.edit);
  const outside = leftOutside(settings, ahead).filter(({ lacks }) => lacks.some(({ type }) => type !== 'retired'));
  const desk = { settings, centreId: access.centreId };
  return (
    <DeskScreen title={d('screens.hours')} lead={d('leads.hours')} back={{ href: deskPath('schedule', { centre }), label: d('screens.schedule') }}>
      <SettingsNav here="hours" centreId={access.centreId} isSaved={asked.done !== null} />
      {edited ? <HoursForm {...desk} hours={edited} /> : (
        <>
          <BookedList id="outside" title={d('outside.title')} note={d('outside.note')} {...desk} booked={outside.map(({ appointment }) => appointment)} />
          <HoursList {...desk} />
        </>
      )}
    </DeskScreen>
  );
}
