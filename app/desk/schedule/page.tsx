import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { deskWeek, type DeskWeek } from '@/lib/data/desk-week';
import { mayDoAtDesk } from '@/lib/domain/access/desk-deeds';
import { exceptionsIn, hoursLines, type WeekDay, weekGrid } from '@/lib/domain/appointments/desk-week';
import { outsideHours } from '@/lib/domain/appointments/outside-hours';
import type { Service } from '@/lib/domain/appointments/types';
import { mondayOf } from '@/lib/domain/appointments/week-layout';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '@/lib/domain/calendar/zones';
import { scheduleQuery, type ScheduleQuery } from '@/lib/input/desk-booking';
import { deskPage } from '@/lib/server/desk-page';
import { DeskPanel } from './_components/desk-panel';
import { OutsideList } from './_components/outside-list';
import type { Shown } from './_components/shown';
import { WeekFilters } from './_components/week-filters';
import { WeekHead } from './_components/week-head';
import { WeekSheet } from './_components/week-sheet';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.week'))('title') };
}

const DAYS_A_WEEK = 7;

/** A week of the centre's desk: who comes when, what is offered, what is closed. */
export default async function SchedulePage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = scheduleQuery.parse(await searchParams);
  const { access, centre, now } = await deskPage(asked.centre, 'see-desk');
  const today = dayIn(NEW_YORK, now);
  const monday = mondayOf(asked.week ?? today);
  const week = await deskWeek(access, { from: startOfDay(monday, NEW_YORK), until: startOfDay(addDays(monday, DAYS_A_WEEK), NEW_YORK) }, now);
  const query = { ...known(asked, week), centre };
  const grid = gridOf(monday, week, query);
  const shown: Shown = { services: week.services.filter((one) => isShown(one, week)), names: new Map(week.resources.map(({ id, name }) => [id, name])), centre };
  const resources = week.resources.filter(({ id }) => !week.retired.has(id));
  const outside = outsideHours(week.appointments.filter(({ state, startsAt }) => state === 'BOOKED' && startsAt > now), { zone: NEW_YORK, resources });
  const t = await getTranslations('desk.week');
  const free = shown.services.filter(({ bufferAfter, isRetired }) => bufferAfter > 0 && !isRetired);
  return (
    <main id="main" className="staff">
      <div className="staff-main">
        <WeekHead monday={monday} lastDay={grid.days.at(-1)?.day ?? monday} query={{ ...query, view: query.view }} />
        <WeekFilters query={query} resources={week.resources} shown={shown} />
        <OutsideList times={outside.map(({ appointment }) => appointment)} centre={centre} />
        <WeekSheet grid={grid} today={today} shown={shown} isList={query.view === 'list'} />
        <p className="board-foot">
          {free.map(({ name, bufferAfter }) => `${t('bufferNote', { minutes: bufferAfter, service: name })} `)}{t('foot')}
        </p>
      </div>
      <DeskPanel shown={shown} hours={hoursLines(week.weekly)} exceptions={exceptionsIn(monday, { exceptions: week.exceptions, resources })}
        holidays={grid.days.filter(isHoliday).map(({ day }) => day)} mayChange={mayDoAtDesk('change-desk', access.role)} mayManageStaff={mayDoAtDesk('manage-staff', access.role)} />
    </main>
  );
}

/** A filter that names nothing of this desk is none. */
function known(asked: ScheduleQuery, { services, resources }: DeskWeek): ScheduleQuery {
  const named = (all: readonly { readonly id: string }[], id: string | undefined) => all.find((one) => one.id === id)?.id;
  return { ...asked, service: named(services, asked.service), resource: named(resources, asked.resource) };
}

function gridOf(monday: Day, { weekly, exceptions, resources, services, appointments }: DeskWeek, { service, resource }: ScheduleQuery) {
  const gives = service === undefined ? null : new Set(services.find(({ id }) => id === service)?.places.flat());
  const own = resources.filter(({ id }) => (resource === undefined || id === resource) && (gives === null || gives.has(id)));
  const times = appointments.filter((one) =>
    (service === undefined || one.serviceId === service) && (resource === undefined || one.resourceIds.includes(resource)));
  return weekGrid(monday, { weekly, exceptions, resources: own }, times, NEW_YORK);
}

/** A retired service is shown while it has times. */
const isShown = ({ id, isRetired }: Service, { appointments }: DeskWeek): boolean => !isRetired || appointments.some(({ serviceId }) => serviceId === id);

const isHoliday = ({ entries }: WeekDay<unknown>): boolean => entries.some((one) => one.type === 'closed' && one.closure.isHoliday);
