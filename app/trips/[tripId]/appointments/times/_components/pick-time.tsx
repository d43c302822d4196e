import { ActionForm } from '@/components/kit/action-form';
import { ProblemNotes } from '@/components/kit/problem-notes';
import { Section } from '@/components/kit/section';
import { SubmitButton } from '@/components/kit/submit-button';
import type { TimesOnPage } from '@/lib/domain/appointments/fit-page';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDay, formatDayLong, formatMoment } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { homeTime } from '@/lib/text/home-time';
import { aboutMinutes } from '@/lib/text/time-words';
import { ChosenTime, type SaidTime } from './chosen-time';
import type { Shown } from './shown';
import { TimeBox } from './time-box';

interface PickTimeProps {
  readonly shown: Shown;
  readonly times: TimesOnPage;
  readonly day: Day;
}

function hiddenOf({ trip, service, fills, moving, commandId }: Shown): Record<string, string> {
  if (moving) return { tripId: trip.id, appointmentId: moving.appointmentId, sequence: String(moving.sequence) };
  return { tripId: trip.id, service: service.id, ...(fills && { item: fills.id }), commandId };
}

/** The times of one day, as the one form of the page. */
export function PickTime({ shown, times: { parts, chosen }, day }: PickTimeProps) {
  const t = useTranslations('times');
  const locale = useLocale();
  return (
    <Section id="time" title={t('time.title')} aside={<p className="soft">{formatDay(day, locale)}</p>} className="tm-part">
      <ActionForm key={`${day} ${chosen?.startsAt.getTime()}`} action={shown.moving ? shown.moveAppointment : shown.keepTime} submit={null} hidden={hiddenOf(shown)} className="tm-form">
        <ProblemNotes name="startsAt" />
        {parts.map(([part, starts]) => (
          <fieldset key={part} className="tm-times">
            <legend><span className="vh">{formatDayLong(day, locale)}: </span>{t(`time.${part}`)}</legend>
            <div className="tm-grid">
              {starts.map((time) => <TimeBox key={time.slot.startsAt.getTime()} home={shown.trip.home} time={time} isChosen={time.slot === chosen} />)}
            </div>
          </fieldset>
        ))}
        {chosen ? <GoBar shown={shown} times={{ parts, chosen }} /> : <p className="soft">{t('time.noneFits')}</p>}
      </ActionForm>
    </Section>
  );
}

/** Stays in sight while one chooses: which time, and the button. */
function GoBar({ shown, times: { parts, chosen } }: { readonly shown: Shown; readonly times: Pick<TimesOnPage, 'parts' | 'chosen'> }) {
  const t = useTranslations('times');
  const locale = useLocale();
  const length = aboutMinutes(shown.service.minutes, locale);
  const said = parts.flatMap(([, starts]) => starts).map(({ slot: { startsAt } }): SaidTime => {
    const home = homeTime(startsAt, shown.trip.home, locale);
    return { value: startsAt.toISOString(), when: formatMoment(startsAt, NEW_YORK, locale), more: home ? `${home}. ${length}` : length };
  });
  const move = shown.who === 'own' ? t('moveTo') : t('moveToOther');
  return (
    <div className="tm-go sheet">
      <ChosenTime said={said} first={chosen?.startsAt.toISOString() ?? ''} fallback={t('time.yours')} />
      <SubmitButton>{shown.moving ? move : t('take')}</SubmitButton>
    </div>
  );
}
