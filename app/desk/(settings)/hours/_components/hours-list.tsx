import { ButtonLink } from '@/components/kit/button';
import { Facts } from '@/components/kit/facts';
import { Notice } from '@/components/kit/notice';
import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import type { DeskSettings, SetResource } from '@/lib/domain/appointments/settings';
import type { WeeklyHours } from '@/lib/domain/appointments/types';
import { CENTRE_HOURS, WEEKDAYS } from '@/lib/input/desk-settings-hours';
import { deskPath } from '@/lib/input/desk-booking';
import { capitalised } from '@/lib/text/capitalised';
import { useLocale, useTranslations } from '@/lib/text/here';
import { hoursWords, weekdayWords } from '@/lib/text/hours-words';
import type { Locale } from '@/lib/text/locale';

interface HoursListProps {
  readonly centreId: string;
  readonly settings: DeskSettings;
}

/** The centre's week, then whose own it is. */
export function HoursList({ centreId, settings: { hours, resources } }: HoursListProps) {
  const t = useTranslations('deskSettings.hours');
  const weeklyOf = (id: string | null) => hours.find(({ resourceId }) => resourceId === id)?.weekly ?? [];
  const inUse = resources.filter(({ isRetired }) => !isRetired);
  return (
    <>
      <Section id="centre" title={t('ofCentre')}>
        {hours.every(({ weekly }) => weekly.length === 0) ? <Notice tone="warn"><p>{t('none')}</p></Notice> : null}
        <Sheet><Week weekly={weeklyOf(null)} /></Sheet>
        <ButtonLink href={deskPath('hours', { centre: centreId, edit: CENTRE_HOURS })}>{t('changeCentre')}</ButtonLink>
      </Section>
      {inUse.length === 0 ? null : (
        <Section id="own" title={t('ofOthers')}>
          <p className="soft">{t('ofOthersNote')}</p>
          <Sheet padded={false} className="lines">
            {inUse.map((resource) => <OwnHours key={resource.id} centreId={centreId} resource={resource} weekly={weeklyOf(resource.id)} />)}
          </Sheet>
        </Section>
      )}
    </>
  );
}

function Week({ weekly }: { weekly: readonly WeeklyHours[] }) {
  const locale = useLocale();
  const closed = useTranslations('deskSettings.hours')('closed');
  return <Facts facts={WEEKDAYS.map((weekday) => ({ term: capitalised(weekdayWords(weekday, locale), locale), value: dayWords(weekly, weekday, locale) || closed }))} />;
}

const dayWords = (weekly: readonly WeeklyHours[], weekday: number, locale: Locale): string =>
  weekly.filter((one) => one.weekday === weekday).map((one) => hoursWords(one, locale)).join(', ');

function OwnHours({ centreId, resource: { id, name }, weekly }: { centreId: string; resource: SetResource; weekly: readonly WeeklyHours[] }) {
  const t = useTranslations('deskSettings');
  const locale = useLocale();
  const days = WEEKDAYS.filter((weekday) => weekly.some((one) => one.weekday === weekday));
  const note = days.length === 0 ? t('hours.asCentre') : days.map((weekday) => (
    <span key={weekday}>{capitalised(weekdayWords(weekday, locale), locale)}: {dayWords(weekly, weekday, locale)}</span>
  ));
  return (
    <SettingRow title={name} note={note}>
      <RowLink href={deskPath('hours', { centre: centreId, edit: id })} label={name}>{t('change')}</RowLink>
    </SettingRow>
  );
}
