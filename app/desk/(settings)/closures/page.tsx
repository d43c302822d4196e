import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { holidaysAhead } from '@/lib/domain/appointments/holidays-ahead';
import { leftOutside } from '@/lib/domain/appointments/left-outside';
import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { loadAhead, loadDeskSettings } from '@/lib/data/desk-settings';
import { EXCEPTION_KINDS } from '@/lib/input/desk-settings-closures';
import { settingsQuery } from '@/lib/input/desk-settings-forms';
import { deskPage } from '@/lib/server/desk-page';
import { BookedList } from '../_components/booked-list';
import { SettingsScreen } from '../_components/settings-screen';
import { ClosureForm } from './_components/closure-form';
import { ClosureList } from './_components/closure-list';
import { HolidayList } from './_components/holiday-list';

const HOLIDAYS_SHOWN = 366;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deskSettings'))('screens.closures') };
}

/** Single days that differ from the weekly hours. */
export default async function ClosuresPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = settingsQuery.parse(await searchParams);
  const { access, now } = await deskPage(asked.centre ?? undefined, 'change-desk');
  const [settings, ahead, t] = await Promise.all([loadDeskSettings(access), loadAhead(access, now), getTranslations('deskSettings.outside')]);
  const today = dayIn(NEW_YORK, now);
  const kind = EXCEPTION_KINDS.find((one) => one === asked.add);
  const outside = leftOutside(settings, ahead).filter(({ lacks }) => lacks.some(({ type }) => type !== 'retired'));
  const desk = { settings, today, centreId: access.centreId };
  return (
    <SettingsScreen screen="closures" centreId={access.centreId} person={access.actor.name} isSaved={asked.done !== null}>
      {kind ? <ClosureForm {...desk} kind={kind} on={asked.on} /> : (
        <>
          <BookedList id="outside" title={t('title')} note={t('note')} settings={settings} booked={outside.map(({ appointment }) => appointment)} />
          <ClosureList {...desk} />
          <HolidayList {...desk} holidays={holidaysAhead({ from: today, until: addDays(today, HOLIDAYS_SHOWN) })} />
        </>
      )}
    </SettingsScreen>
  );
}
