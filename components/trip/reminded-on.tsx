import { ButtonLink } from '@/components/kit/button';
import type { ShownReminder } from '@/lib/domain/reminders/list-view';
import { type Mention, mentionOf, type ReminderScreen } from '@/lib/domain/reminders/mention';
import { formatDay, listed } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { inReminderList, reminderHref, reminderId } from './reminder-href';

interface RemindedOnProps {
  readonly tripId: string;
  /** Of one thing: a flight's check-in, an appointment. */
  readonly lines: readonly ShownReminder[];
  /** What the thing is called, for those who hear the link without what stands above it. */
  readonly name: string;
  readonly back: ReminderScreen;
}

/** "We will remind you on Mon, Mar 1 and Wed, Mar 3", and the way to change or stop it. */
export function RemindedOn({ tripId, lines, name, back }: RemindedOnProps) {
  const t = useTranslations('reminderList.on');
  const mention = mentionOf(lines);
  if (!mention) return null;
  const { state, lines: [first, second] } = mention;
  const way = t(state === 'stopped' ? 'again' : 'way');
  const href = second ? inReminderList(tripId, first.key) : reminderHref(tripId, first.key, back);
  return (
    <span className="reminded" id={reminderId(first.key)}>
      <RemindedWords mention={mention} />
      {state === 'told' ? null : <ButtonLink look="text" href={href} label={`${way}: ${name}`}>{way}</ButtonLink>}
    </span>
  );
}

function RemindedWords({ mention: { state, lines, more } }: { mention: Mention }) {
  const t = useTranslations('reminderList.on');
  const locale = useLocale();
  if (state === 'stopped') return <>{t('stopped')}</>;
  const days = [...new Set(lines.map(({ day }) => formatDay(day, locale)))];
  if (state === 'told') return <>{t('told', { day: days[0] ?? '' })}</>;
  return <>{more > 0 ? t('aheadMore', { days: days.join(', '), count: more }) : t('ahead', { days: listed(days, locale) })}</>;
}
