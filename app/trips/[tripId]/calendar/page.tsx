import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ChangedNotice } from '@/components/trip/changed-notice';
import { NoteSection } from '@/components/trip/note-section';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { mayDo } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { agendaOfTrip } from '@/lib/domain/calendar-view/agenda-of-trip';
import { daySheet } from '@/lib/domain/calendar-view/day-sheet';
import { monthOfTrip, openingMonth } from '@/lib/domain/calendar-view/month-of-trip';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { refusedMove, type RefusedMove } from '@/lib/domain/check/refused-move';
import type { Trip } from '@/lib/domain/itinerary/types';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { type CalendarAddress, calendarAddress } from '@/lib/input/calendar-address';
import { sealedReplanPath } from '@/lib/server/sealed-replan';
import { tripPage } from '@/lib/server/trip-page';
import { formatMonth } from '@/lib/text/format';
import { writeNote } from '../actions';
import { undoChange } from '../history/actions';
import { moveItem } from '../items/[itemId]/move/actions';
import { Agenda } from './_components/agenda';
import { CalendarHead } from './_components/calendar-head';
import { Legend } from './_components/legend';
import { MonthTable } from './_components/month-table';
import { Mover } from './_components/mover';
import { moverWords } from './_components/mover-words';
import { listTitle } from './_components/titles';
import '@/app/styles/of/calendar.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('name') };
}

function refusedIn({ refused, to, time }: CalendarAddress, trip: Trip, now: Date): RefusedMove | null {
  return refused && to ? refusedMove(trip, { itemId: refused, day: to, time: time ?? null }, now) : null;
}

/** The trip's days as a month and as a list; each can be changed by hand, by keyboard and by form. */
export default async function CalendarPage({ params, searchParams }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'see-itinerary', 'calendar');
  const { trip, version } = record;
  const address = calendarAddress.parse(await searchParams);
  const [links, t, locale] = await Promise.all([shellLinks(trip.id), getTranslations('calendar'), getLocale()]);
  const mayChange = mayDo('change-itinerary', access.standing);
  // Findings speak of clearances and say what to do: they are for those who can.
  const findings = mayChange ? checkTrip(trip, now).open : [];
  const refused = mayChange ? refusedIn(address, trip, now) : null;
  // A refusal opens in one place, and days that are only counted have no month.
  const view = address.view ?? (refused || trip.surgery.state === 'unknown' ? 'list' : null);
  const sheet = daySheet(trip, findings, now);
  const month = address.month ?? openingMonth(sheet);
  const parts = agendaOfTrip(sheet);
  const shown = { tripId: trip.id, version, home: trip.home, locale, mayChange, refused, moveItem };
  const titles = { month: formatMonth(month, locale), list: listTitle(parts, locale) ?? t('name') };
  const days = (
    <>
      {view === 'list' ? null : (
        <div className="cal-month" data-view="month">
          <Legend parts={parts} />
          <MonthTable shown={{ ...shown, view: 'month' }} calendar={monthOfTrip(sheet, month)} />
        </div>
      )}
      {view === 'month' ? null : <div className="cal-list" data-view="list"><Agenda shown={{ ...shown, view: 'list' }} parts={parts} /></div>}
    </>
  );
  return (
    <TripShell
      links={links} current={`/trips/${trip.id}/calendar`} person={access.actor.name} version={version}
      ribbon={ribbonOf(trip, findings, dayIn(NEW_YORK, now))}
    >
      <main id="main" className={view ? 'wrap cal' : 'wrap cal cal--by-width'}>
        <CalendarHead tripId={trip.id} month={month} view={view} titles={titles} mayChange={mayChange} />
        {address.done ? (
          <ChangedNotice
            tripId={trip.id} done="changed" last={record.lastChange}
            reader={{ userId: access.actor.userId, standing: access.standing }} now={now} undo={undoChange}
            next={address.e ? sealedReplanPath(trip.id, address.e) : null}
          />
        ) : null}
        {mayChange ? <Mover moveItem={moveItem} tripId={trip.id} version={version} words={moverWords(locale)}>{days}</Mover> : days}
        {mayChange ? <NoteSection tripId={trip.id} now={now} action={writeNote} /> : null}
      </main>
    </TripShell>
  );
}
