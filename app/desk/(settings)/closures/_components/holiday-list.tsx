import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import type { Holiday } from '@/lib/domain/appointments/holidays-ahead';
import type { DeskSettings } from '@/lib/domain/appointments/settings';
import { deskPath } from '@/lib/input/desk-booking';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface HolidayListProps {
  readonly centreId: string;
  readonly settings: DeskSettings;
  readonly holidays: readonly Holiday[];
}

/** The federal holidays of the coming year, each with the way to open it. */
export function HolidayList({ centreId, settings: { exceptions }, holidays }: HolidayListProps) {
  const t = useTranslations('deskSettings.closures');
  const opened = exceptions.filter(({ isOpen, resourceId }) => isOpen && resourceId === null);
  return (
    <Section id="holidays" title={t('holidays')}>
      <p className="soft">{t('holidaysNote')}</p>
      <Sheet padded={false} className="lines">
        {holidays.map((holiday) => (
          <HolidayLine key={holiday.day} centreId={centreId} holiday={holiday} isOpened={opened.some(({ from, until }) => from <= holiday.day && holiday.day < until)} />
        ))}
      </Sheet>
    </Section>
  );
}

interface HolidayLineProps {
  readonly centreId: string;
  readonly holiday: Holiday;
  readonly isOpened: boolean;
}

function HolidayLine({ centreId, holiday: { day, name }, isOpened }: HolidayLineProps) {
  const t = useTranslations('deskSettings.closures');
  const label = formatDayWithYear(day, useLocale());
  const note = t(`names.${name}`);
  return (
    <SettingRow title={label} note={isOpened ? `${note}. ${t('holidayOpen')}` : note}>
      {isOpened ? null : <RowLink href={deskPath('closures', { centre: centreId, add: 'open', on: day })} label={label}>{t('openDay')}</RowLink>}
    </SettingRow>
  );
}
