import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { CheckLine } from '@/components/kit/check-line';
import { Field } from '@/components/kit/field';
import { Fold } from '@/components/kit/fold';
import { Question } from '@/components/kit/question';
import { Section } from '@/components/kit/section';
import type { DeskSettings, SetHours } from '@/lib/domain/appointments/settings';
import type { WeeklyHours } from '@/lib/domain/appointments/types';
import { CENTRE_HOURS, LINES_A_DAY, lineName, WEEKDAYS } from '@/lib/input/desk-settings-hours';
import { typedClock } from '@/lib/input/fields';
import { deskPath } from '@/lib/input/desk-booking';
import { capitalised } from '@/lib/text/capitalised';
import { useLocale, useTranslations } from '@/lib/text/here';
import { weekdayWords } from '@/lib/text/hours-words';
import { set } from '../actions';

const MINUTES_A_DAY = 1440;
/** Shown at least; a day that has more shows one line that is free. */
const USUAL_LINES = 3;

interface HoursFormProps {
  readonly centreId: string;
  readonly settings: DeskSettings;
  readonly hours: SetHours;
}

/** A week of hours; each day has a line, and more behind a fold. */
export function HoursForm({ centreId, settings, hours: { resourceId, weekly, version } }: HoursFormProps) {
  const t = useTranslations('deskSettings.hours');
  const d = useTranslations('deskSettings');
  const name = settings.resources.find(({ id }) => id === resourceId)?.name;
  const back = <ButtonLink look="text" href={deskPath('hours', { centre: centreId })}>{d('back')}</ButtonLink>;
  return (
    <Section id="hours" title={name === undefined ? t('ofCentre') : t('changeTitle', { name })}>
      <ActionForm action={set} submit={d('save')} hidden={{ centreId, owner: resourceId ?? CENTRE_HOURS, version }} className="sheet pad" aside={back}>
        <p className="soft">{t('hint')}{name === undefined ? null : ` ${t('ownHint')}`}</p>
        {WEEKDAYS.map((weekday) => <DayLines key={weekday} weekday={weekday} stretches={weekly.filter((one) => one.weekday === weekday)} />)}
        <Question name="confirmed" />
      </ActionForm>
    </Section>
  );
}

interface DayLinesProps {
  readonly weekday: number;
  readonly stretches: readonly WeeklyHours[];
}

function DayLines({ weekday, stretches }: DayLinesProps) {
  const t = useTranslations('deskSettings.hours');
  const locale = useLocale();
  const day = weekdayWords(weekday, locale);
  const count = Math.min(Math.max(USUAL_LINES, stretches.length + 1), LINES_A_DAY);
  const further = Array.from({ length: count - 1 }, (_, index) => index + 1);
  const names = further.flatMap((line) => ['opens', 'closes'].map((end) => `${lineName(weekday, line)}.${end}`));
  const initial = Object.fromEntries(further.flatMap((line) => Object.entries(startOf(weekday, line, stretches[line]))));
  return (
    <div className="ds-day">
      <Line name={lineName(weekday, 0)} legend={capitalised(day, locale)} stretch={stretches[0]} />
      <Fold summary={t('more', { weekday: day })} names={names} initial={initial}>
        {further.map((line) => (
          <Line key={line} name={lineName(weekday, line)} legend={capitalised(t('second', { weekday: day, number: line + 1 }), locale)} stretch={stretches[line]} />
        ))}
      </Fold>
    </div>
  );
}

/** What the fields of a line start with. */
function startOf(weekday: number, line: number, stretch: WeeklyHours | undefined): Readonly<Record<string, string>> {
  const name = lineName(weekday, line);
  return stretch ? { [`${name}.opens`]: typedClock(stretch.opens), [`${name}.closes`]: typedClock(stretch.closes) } : {};
}

function Line({ name, legend, stretch }: { name: string; legend: string; stretch: WeeklyHours | undefined }) {
  const t = useTranslations('deskSettings.hours');
  return (
    <fieldset className="ds-line">
      <legend>{legend}</legend>
      <Field name={`${name}.opens`} type="time" label={t('opens')} initial={stretch && typedClock(stretch.opens)} />
      <Field name={`${name}.closes`} type="time" label={t('closes')} initial={stretch && typedClock(stretch.closes)} />
      <CheckLine name={`${name}.next`} initial={stretch && stretch.closes >= MINUTES_A_DAY ? 'on' : ''}>{t('nextDay')}</CheckLine>
    </fieldset>
  );
}
