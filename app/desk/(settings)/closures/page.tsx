import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { holidaysAhead } from '@/lib/domain/appointments/holidays-ahead';
import { leftOutside } from '@/lib/domain/appointments/left-outside';
import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { loadAhead, loadDeskSettings } from '@/lib/data/desk-settings';
import { EXCEPTION_KINDS } from '@/lib/input/desk-settings-closures';
import { deskPath } from '@/lib/input/desk-booking';
import { settingsQuery } from '@/lib/input/desk-settings-forms';
import { deskPage } from '@/lib/server/desk-page';
import { DeskScreen } from '../../_components/desk-screen';
import { BookedList } from '../_components/booked-list';
import { SettingsNav } from '../_components/settings-nav';
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
  const { access, centre, now } = await deskPage(asked.centre ?? undefined, 'change-desk');
  const [settings, ahead, d] = await Promise.all([loadDeskSettings(access), loadAhead(access, now), getTranslations('deskSettings')]);
  const today = dayIn(NEW_YORK, now);
  const kind = EXCEPTION_KINDS.find((one) => one === asked.add);
  const outside = leftOutside(settings, ahead).filter(({ lacks }) => lacks.some(({ type }) => type !== 'retired'));
  const desk = { settings, centreId: access.centreId };
  return (
    <DeskScreen title={d('screens.closures')} lead={d('leads.closures')} back={{ href: deskPath('schedule', { centre }), label: d('screens.schedule') }}>
      <SettingsNav here="closures" centreId={access.centreId} isSaved={asked.done !== null} />
      {kind ? <ClosureForm {...desk} today={today} kind={kind} on={asked.on} /> : (
        <>
          <BookedList id="outside" title={d('outside.title')} note={d('outside.note')} {...desk} booked={outside.map(({ appointment }) => appointment)} />
          <ClosureList {...desk} today={today} />
          <HolidayList {...desk} holidays={holidaysAhead({ from: today, until: addDays(today, HOLIDAYS_SHOWN) })} />
        </>
      )}
    </DeskScreen>
  );
}
