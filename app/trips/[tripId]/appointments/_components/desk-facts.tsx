import { Tag, type TagTone } from '@/components/kit/tag';
import { fastingAdvice } from '@/lib/domain/appointments/fasting';
import type { Attendance } from '@/lib/domain/appointments/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Item } from '@/lib/domain/itinerary/types';
import { formatDayOf } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import { itemName } from '@/lib/text/item-words';
import type { Shown } from './shown';

const TONES: Readonly<Record<Attendance, TagTone>> = { ARRIVED: 'ok', ATTENDED: 'ok', MISSED: 'warn' };

/** What the centre's desk says about a booking: where, what to bring, who may come, and whether one was there. */
export function DeskFacts({ shown, item }: { shown: Shown; item: Item }) {
  const t = useTranslations('appointments.card');
  const { desk } = item;
  const service = desk ? shown.booked.get(desk.serviceId) : undefined;
  if (!desk || !service) return null;
  const advice = fastingAdvice({ fasting: service.fasting, isRemote: service.place === 'REMOTE' });
  const facts = [
    { term: t('bring'), value: service.preparation },
    { term: t('companions'), value: service.companions },
    { term: t('fasting'), value: advice === 'ask' ? t('askFasting') : service.fasting },
  ].filter(({ value }) => value !== '');
  const mayRead = shown.mayChange || shown.seesMedical;
  return (
    <>
      <p className="soft small">{[service.name === itemName(item, shown.locale) ? '' : service.name, service.location, t('minutes', { minutes: service.minutes })].filter(Boolean).join(' · ')}</p>
      {mayRead ? <dl className="desk-facts">{facts.map(({ term, value }) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl> : null}
      {desk.attendance ? <p><Tag tone={TONES[desk.attendance]}>{t(`${shown.who === 'own' ? 'attendance' : 'attendanceOf'}.${desk.attendance}`)}</Tag></p> : null}
      {desk.moveAskedAt ? <p className="soft small">{t('moveAsked', { day: formatDayOf(desk.moveAskedAt, NEW_YORK, shown.locale) })}</p> : null}
    </>
  );
}
