import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Notice } from '@/components/kit/notice';
import type { DeskVisit } from '@/lib/data/desk-visit';
import { mondayOf } from '@/lib/domain/appointments/week-layout';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { deskPath, visitQuery } from '@/lib/input/desk-booking';
import { deskVisitPage } from '@/lib/server/desk-visit';
import { formatDayOf } from '@/lib/text/format';
import { DeskScreen } from '../../_components/desk-screen';
import { AttendanceForm } from './_components/attendance-form';
import { VisitFacts } from './_components/visit-facts';
import { VisitTelling } from './_components/visit-telling';
import { VisitWays } from './_components/visit-ways';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.visit'))('tab') };
}

interface Props {
  readonly params: Promise<{ appointmentId: string }>;
  readonly searchParams: Promise<unknown>;
}

/** One time at the desk: whose, when, what was said, whether they came, and what can be done with it. */
export default async function VisitPage({ params, searchParams }: Props) {
  const asked = visitQuery.parse(await searchParams);
  const { visit, access, centre, now } = await deskVisitPage((await params).appointmentId, asked.centre, 'see-desk');
  const [t, back, locale] = await Promise.all([getTranslations('desk.visit'), getTranslations('desk.book'), getLocale()]);
  const { appointmentId, tripId, patientName, service, isShared, startsAt, moveAskedAt } = visit;
  const state = stateAt(visit, now);
  const day = dayIn(NEW_YORK, startsAt);
  const hidden = { tripId, centreId: access.centreId, appointmentId };
  const schedule = deskPath('schedule', { centre, week: mondayOf(day) });
  return (
    <DeskScreen title={t('title', { service: service.name, name: patientName })} back={{ href: schedule, label: back('back') }}>
      {asked.done ? <Notice tone="ok" role="status"><p>{t(asked.done)}</p></Notice> : null}
      {state === 'over' ? <Notice tone="tip"><p>{t('over')}</p></Notice> : null}
      {moveAskedAt && state === 'BOOKED' ? <Notice tone="warn"><p>{t('asks', { day: formatDayOf(moveAskedAt, NEW_YORK, locale) })}</p></Notice> : null}
      <VisitFacts visit={visit} />
      {state === 'HELD' ? null : <VisitTelling telling={visit.telling} />}
      {isShared ? <p><Link href={deskPath(`patients/${tripId}`, { centre })} prefetch={false}>{t('patient')}</Link></p> : <p>{t('notShared')}</p>}
      {isShared && startsAt > now && (state === 'BOOKED' || state === 'OFFERED' || state === 'HELD')
        ? <VisitWays state={state} hidden={hidden} movePath={deskPath(`appointments/${appointmentId}/move`, { centre })} /> : null}
      {state === 'BOOKED'
        ? <AttendanceForm hidden={hidden} attendance={visit.attendance} attendedAt={visit.attendedAt} isEarly={day > dayIn(NEW_YORK, now)} /> : null}
    </DeskScreen>
  );
}

/** What was kept and not taken is over when its time has run out. */
function stateAt({ state, heldUntil }: DeskVisit, now: Date): DeskVisit['state'] | 'over' {
  return heldUntil && heldUntil <= now ? 'over' : state;
}
