import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import { Notice } from '@/components/kit/notice';
import { ProblemNotes } from '@/components/kit/problem-notes';
import { Sheet } from '@/components/kit/sheet';
import { TextArea } from '@/components/kit/text-area';
import { AppointmentFacts } from '@/components/trip/appointment-facts';
import { askAbout, fitOf } from '@/lib/domain/appointments/fit';
import type { Service } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { objectionWords } from '@/lib/text/time-words';

interface KeptTimeProps {
  readonly trip: Trip;
  readonly time: { readonly appointmentId: string; readonly state: string; readonly startsAt: Instant; readonly endsAt: Instant; readonly heldUntil: Instant | null };
  readonly service: Service;
  readonly fills: Item | null;
  readonly centre: { readonly name: string; readonly address: string } | null;
  readonly now: Date;
  /** Of this view of the page: a form that comes twice is one wish. */
  readonly commandId: string;
  readonly bookTime: FormAction;
  readonly releaseTime: FormAction;
}

/** What is kept, until when, and the two ways on. */
export function KeptTime({ trip, time, service, fills, centre, now, commandId, bookTime, releaseTime }: KeptTimeProps) {
  const t = useTranslations('times.held');
  const locale = useLocale();
  const fit = fitOf(askAbout(trip, service, fills, now), time);
  const why = objectionWords(fit, locale);
  const own = { tripId: trip.id, appointmentId: time.appointmentId };
  return (
    <div className="tm-held">
      <Notice tone="ok" role="status"><p><b><KeptUntil until={time.heldUntil} now={now} /></b> {t('keptWhy')}</p></Notice>
      {why ? <Notice tone={fit.isBlocked ? 'stop' : 'warn'}><p>{why}</p></Notice> : null}
      <Sheet><AppointmentFacts service={service} time={time} home={trip.home} centre={centre} /></Sheet>
      <ActionForm action={bookTime} submit={t('book')} hidden={{ ...own, service: service.id, ...(fills && { item: fills.id }), commandId }}>
        <ProblemNotes name="startsAt" />
        <TextArea name="note" label={t('note')} hint={t('noteHint')} rows={3} />
      </ActionForm>
      <ActionForm action={releaseTime} submit={time.state === 'OFFERED' ? t('refuse') : t('other')} look="outline" hidden={own} />
    </div>
  );
}

function KeptUntil({ until, now }: { readonly until: Instant | null; readonly now: Date }) {
  const t = useTranslations('times.held');
  const locale = useLocale();
  if (!until) return null;
  const time = formatTime(until, NEW_YORK, locale);
  return dayIn(NEW_YORK, until) === dayIn(NEW_YORK, now) ? t('keptUntil', { time }) : t('offeredUntil', { day: formatDayOf(until, NEW_YORK, locale), time });
}
