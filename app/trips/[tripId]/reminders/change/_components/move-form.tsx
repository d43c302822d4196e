import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import type { FormAction } from '@/components/kit/form-state';
import { cityOfZone } from '@/lib/domain/calendar/zone-places';
import { wallTimeIn } from '@/lib/domain/calendar/zones';
import type { ShownReminder } from '@/lib/domain/reminders/list-view';
import type { ReminderScreen } from '@/lib/domain/reminders/mention';
import { keepsItsDay } from '@/lib/domain/reminders/typed-wish';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { reminderMoment } from '@/lib/text/reminder-list-words';

interface MoveFormProps {
  readonly tripId: string;
  readonly line: ShownReminder;
  readonly back: ReminderScreen | null;
  readonly move: FormAction;
  readonly stop: FormAction;
  readonly begin: FormAction;
}

/** When it is planned for, another day and hour, and the ways to stop it or to take Mendway's own time again. */
export function MoveForm({ tripId, line, back, move, stop, begin }: MoveFormProps) {
  const t = useTranslations('reminderList.one');
  const locale = useLocale();
  const { key, anchorOn, dueAt, zone, day, state } = line;
  const [isStopped, isFixed] = [state === 'stopped', keepsItsDay(line, zone)];
  return (
    <>
      <p className="reminder-now">{t(isStopped ? 'stopped' : 'now', { when: reminderMoment(line, locale) })} {isFixed ? null : t('about', { day: formatDay(anchorOn, locale) })}</p>
      <ActionForm action={move} submit={t('save')} className="sheet pad" hidden={{ tripId, key, anchorOn, ...(back && { back }) }}>
        {isFixed ? <input type="hidden" name="day" value={day} /> : <Field name="day" label={t('day')} type="date" initial={day} max={anchorOn} required />}
        <Field name="time" label={t('time')} type="time" initial={wallTimeIn(zone, dueAt).time} hint={t('clock', { place: cityOfZone(zone) })} required />
      </ActionForm>
      <div className="row reminder-ways">
        <ActionForm action={isStopped ? begin : stop} submit={t(isStopped ? 'begin' : 'stop')} look="outline" hidden={{ tripId, key }} />
        {line.wish?.type === 'moved' ? <ActionForm action={begin} submit={t('reset')} look="text" hidden={{ tripId, key }} /> : null}
      </div>
    </>
  );
}
