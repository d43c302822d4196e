import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Section } from '@/components/kit/section';
import { type Attendance, ATTENDANCES } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { noteAttendance } from '../actions';

interface AttendanceFormProps {
  readonly hidden: Readonly<Record<string, string>>;
  readonly attendance: Attendance | null;
  readonly attendedAt: Instant | null;
  /** Not before the day of the visit. */
  readonly isEarly: boolean;
}

/** Who came: noted by staff, corrected as often as needed. */
export function AttendanceForm({ hidden, attendance, attendedAt, isEarly }: AttendanceFormProps) {
  const locale = useLocale();
  const t = useTranslations('desk.visit');
  const noted = attendedAt ? `${t('noted', { day: formatDayOf(attendedAt, NEW_YORK, locale), time: formatTime(attendedAt, NEW_YORK, locale) })} ` : '';
  return (
    <Section id="attendance" title={t('attendance')} className="word-part">
      {isEarly ? <p>{t('early')}</p> : (
        <ActionForm action={noteAttendance} submit={t('save')} hidden={hidden} className="sheet pad">
          <ChoiceGroup name="attendance" legend={t('attendance')} hideLegend layout="row" hint={`${noted}${t('attendanceNote')}`} initial={attendance ?? 'none'}
            options={[...ATTENDANCES, 'none' as const].map((value) => ({ value, label: t(`choices.${value}`) }))} />
        </ActionForm>
      )}
    </Section>
  );
}
