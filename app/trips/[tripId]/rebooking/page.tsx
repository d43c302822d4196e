import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Section } from '@/components/kit/section';
import { PageTitle } from '@/components/kit/page-title';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { mayUndo } from '@/lib/domain/history/may-undo';
import { callList } from '@/lib/domain/plan/rebooking';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { tripPage } from '@/lib/server/trip-page';
import { callWords } from '@/lib/text/call-words';
import { formatDay } from '@/lib/text/format';
import { undoChange } from '../history/actions';
import { AppliedNotice } from './_components/applied-notice';
import { CallCard } from './_components/call-card';
import '@/app/styles/of/flights.css';
import '@/app/styles/of/replan.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `done`: the person comes from applying a new plan. */
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trip'))('namedTo') };
}

/** The calls that a new plan leaves: whom, by when, with which code, and what to say. */
export default async function RebookingPage({ params, searchParams }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'change-itinerary', 'flights');
  const { trip } = record;
  const [links, t, form, locale] = await Promise.all([shellLinks(trip.id), getTranslations('rebooking'), getTranslations('trip.form'), getLocale()]);
  const { open, done } = callList(record.calls);
  const caller = { isPatient: access.standing.role === 'OWNER', patient: record.patientName };
  const said = (call: (typeof open)[number]) => callWords(call, trip, record.centre?.phone ?? '', caller, locale);
  const isAtDesk = ({ itemId }: (typeof open)[number]) => trip.items.some(({ id, desk }) => id === itemId && desk !== null);
  const first = open.find(({ state }) => state !== 'ASKED');
  const next = first?.deadlineOn ? t('next', { name: said(first).name, day: formatDay(first.deadlineOn, locale) }) : null;
  const surgery = trip.surgery.state === 'dated' ? t('forSurgery', { day: formatDay(trip.surgery.on, locale) }) : null;
  const lead = [surgery, t('done', { count: done.length }), next].filter(Boolean).join(' ');
  const last = record.lastChange;
  const reader = { userId: access.actor.userId, standing: access.standing };
  const isUndoable = last !== null && mayUndo(last, reader) && record.calls.some(({ changeId }) => changeId === last.id);
  const isDone = (await searchParams).done !== undefined;
  const ribbon = ribbonOf(trip, checkTrip(trip, now).open, dayIn(NEW_YORK, now));
  return (
    <TripShell links={links} person={access.actor.name} ribbon={ribbon} version={record.version}>
      <main id="main" className="wrap">
        <PageTitle lead={lead} back={{ href: `/trips/${trip.id}`, label: form('backToTrip') }}>{t('title', { count: open.length })}</PageTitle>
        {isUndoable || isDone ? <AppliedNotice tripId={trip.id} changeId={isUndoable ? last.id : null} undo={undoChange} /> : null}
        <div className="callcols">
          <Section id="open" title={t('openTitle')} aside={<p className="soft">{t('byDeadline')}</p>}>
            {open.length === 0 ? <p className="soft">{t('none')}</p> : null}
            <ol className="callcards">
              {open.map((call) => <CallCard key={call.id} tripId={trip.id} call={call} words={said(call)} isAtDesk={isAtDesk(call)} isFirst={call === first} />)}
            </ol>
          </Section>
          <Section id="done" title={t('doneTitle')}>
            {done.length === 0 ? <p className="soft">{t('noneDone')}</p> : null}
            <ol className="callcards">
              {done.map((call) => <CallCard key={call.id} tripId={trip.id} call={call} words={said(call)} isAtDesk={false} isFirst={false} />)}
            </ol>
          </Section>
        </div>
      </main>
    </TripShell>
  );
}
