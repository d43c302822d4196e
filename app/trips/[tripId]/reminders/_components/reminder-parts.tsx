import { Section } from '@/components/kit/section';
import type { ReminderDay, ReminderList } from '@/lib/domain/reminders/list-view';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { ReminderRow, type RowActions } from './reminder-row';

interface ReminderPartsProps extends RowActions {
  readonly list: ReminderList;
}

/** The list by the parts of the trip; what is behind stands folded above it. */
export function ReminderParts({ list, ...actions }: ReminderPartsProps) {
  const t = useTranslations('reminderList');
  const { behind, ahead, next } = list;
  const count = behind.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <>
      {count > 0 ? (
        <details className="fold reminders-behind">
          <summary>{t('behind', { count })}</summary>
          <ReminderDays days={behind} level={2} nextKey={null} {...actions} />
        </details>
      ) : null}
      {ahead.map(({ part, days }) => (
        <Section key={part} id={`part-${part}`} title={t(`parts.${part}`)}>
          <ReminderDays days={days} level={3} nextKey={next?.key ?? null} {...actions} />
        </Section>
      ))}
    </>
  );
}

interface ReminderDaysProps extends RowActions {
  readonly days: readonly ReminderDay[];
  readonly level: 2 | 3;
  readonly nextKey: string | null;
}

function ReminderDays({ days, level, nextKey, ...actions }: ReminderDaysProps) {
  const locale = useLocale();
  const Day = level === 2 ? 'h2' : 'h3';
  return (
    <ol className="reminder-days">
      {days.map(({ day, lines }) => (
        <li key={day}>
          <Day className="num">{formatDay(day, locale)}</Day>
          <ul className="timeline">
            {lines.map((line) => <ReminderRow key={`${line.key} ${line.anchorOn}`} line={line} isNext={line.key === nextKey} {...actions} />)}
          </ul>
        </li>
      ))}
    </ol>
  );
}
