import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { leftOutside } from '@/lib/domain/appointments/left-outside';
import { loadAhead, loadDeskSettings } from '@/lib/data/desk-settings';
import { settingsQuery } from '@/lib/input/desk-settings-forms';
import { CENTRE_HOURS } from '@/lib/input/desk-settings-hours';
import { deskPage } from '@/lib/server/desk-page';
import { BookedList } from '../_components/booked-list';
import { SettingsScreen } from '../_components/settings-screen';
import { HoursForm } from './_components/hours-form';
import { HoursList } from './_components/hours-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deskSettings'))('screens.hours') };
}

/** When people and rooms are there, each week. */
export default async function HoursPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = settingsQuery.parse(await searchParams);
  const { access, now } = await deskPage(asked.centre ?? undefined, 'change-desk');
  const [settings, ahead, t] = await Promise.all([loadDeskSettings(access), loadAhead(access, now), getTranslations('deskSettings.outside')]);
  const edited = settings.hours.find(({ resourceId }) => (resourceId ?? CENTRE_HOURS) === asked.edit);
  const outside = leftOutside(settings, ahead).filter(({ lacks }) => lacks.some(({ type }) => type !== 'retired'));
  const desk = { settings, centreId: access.centreId };
  return (
    <SettingsScreen screen="hours" centreId={access.centreId} person={access.actor.name} isSaved={asked.done !== null}>
      {edited ? <HoursForm {...desk} hours={edited} /> : (
        <>
          <BookedList id="outside" title={t('title')} note={t('note')} settings={settings} booked={outside.map(({ appointment }) => appointment)} />
          <HoursList {...desk} />
        </>
      )}
    </SettingsScreen>
  );
}
