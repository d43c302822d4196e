import { AskedChoice } from '@/components/kit/asked-choice';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { SelectField } from '@/components/kit/select-field';
import type { OpenAppointment } from '@/lib/domain/appointments/by-hand';
import type { Day, Instant } from '@/lib/domain/calendar/types';
import { instantOf, NEW_YORK, parseClockTime, settled, TURNS } from '@/lib/domain/calendar/zones';
import { parseDay } from '@/lib/domain/calendar/days';
import { turnField } from '@/lib/domain/itinerary/make-item';
import { type Home, PLACES } from '@/lib/domain/itinerary/types';
import { appointmentName } from '@/lib/text/appointment-words';
import { formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import type { Locale } from '@/lib/text/locale';

interface BookedFieldsProps {
  readonly called: {
    readonly about: object | null;
    readonly open: readonly OpenAppointment[];
    readonly record: { readonly trip: { readonly home: Home } };
    readonly now: Instant;
  };
  readonly initial: Readonly<Record<string, string>>;
}

const NINE = parseClockTime('09:00');

/** What 9 am in New York is at home on that day; `none` where home keeps the same time. */
function nineAtHome(day: Day | null, { zone }: Home, now: Instant, locale: Locale): string {
  if (!NINE) return 'none';
  const at = day ? settled(instantOf(day, NINE, NEW_YORK)) : now;
  const there = formatTime(at, zone, locale);
  return !day || there === formatTime(at, NEW_YORK, locale) ? 'none' : there;
}

/** What one was told on the phone. */
export function BookedFields({ called: { about, open, record: { trip: { home } }, now }, initial }: BookedFieldsProps) {
  const [t, places, turns] = [useTranslations('appointments.bookedForm'), useTranslations('trip.items.place'), useTranslations('trip.form.turn')];
  const locale = useLocale();
  const there = nineAtHome(parseDay(initial.day ?? ''), home, now, locale);
  return (
    <>
      {about ? null : <WhichOne open={open} />}
      <Field name="day" label={t('day')} type="date" initial={initial.day} required />
      <Field name="time" label={t('time')} type="time" initial={initial.time} hint={t('timeHint', { there, city: home.city })} required />
      <AskedChoice name={turnField('time')} legend={turns('legend')} initial={initial[turnField('time')]} options={TURNS.map((value) => ({ value, label: turns(value) }))} />
      <Field name="minutes" label={t('minutes')} inputMode="numeric" initial={initial.minutes} required />
      <ChoiceGroup name="place" legend={t('place')} initial={initial.place} options={PLACES.map((value) => ({ value, label: places(value) }))} />
      <Field name="title" label={t('what')} initial={initial.title} maxLength={120} autoComplete="off" />
      <Field name="note" label={t('note')} hint={t('noteHint')} initial={initial.note} maxLength={300} autoComplete="off" />
    </>
  );
}

const OTHERS = ['CONSULTATION', 'TEST', 'OTHER'] as const;

/** Nothing is guessed from the name of an event: the person says which one it is. */
function WhichOne({ open }: { open: readonly OpenAppointment[] }) {
  const [t, purposes] = [useTranslations('appointments.bookedForm'), useTranslations('trip.items.purpose')];
  const locale = useLocale();
  const known = open.map((one) => ({ value: one.item?.id ?? one.purpose ?? 'OTHER', label: appointmentName(one, locale) }));
  const others = OTHERS.map((value) => ({ value, label: t('aboutNew', { purpose: purposes(value) }) }));
  return <SelectField name="about" label={t('about')} empty={t('aboutEmpty')} options={[...known, ...others]} />;
}
