import { Section } from '@/components/kit/section';
import type { ReminderDay, ReminderList, ShownReminder } from '@/lib/domain/reminders/list-view';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { itemName } from '@/lib/text/item-words';
import { reminderWords } from '@/lib/text/reminder-words';

/** What to do on which day, each with a box to tick by hand: paper reminds nobody by itself. */
export function PaperReminders({ list }: { list: ReminderList | null }) {
  const t = useTranslations('people.paper');
  const days = list?.ahead.flatMap((part) => part.days) ?? [];
  const planned = days.map(({ day, lines }) => ({ day, lines: lines.filter(({ state }) => state === 'planned') })).filter(({ lines }) => lines.length > 0);
  if (planned.length === 0) return null;
  return (
    <Section id="reminders" title={t('reminders')}>
      <ol className="paper-days">{planned.map((one) => <PaperReminderDay key={one.day} {...one} />)}</ol>
    </Section>
  );
}

function PaperReminderDay({ day, lines }: ReminderDay) {
  const locale = useLocale();
  return (
    <li>
      <span className="num">{formatDay(day, locale)}</span>
      <ul className="paper-list">
        {lines.map((line) => <li key={line.key}><PaperLine line={line} /></li>)}
      </ul>
    </li>
  );
}

/** Of several visits, each reminder says which one it means. */
function PaperLine({ line }: { line: ShownReminder }) {
  const locale = useLocale();
  const words = reminderWords(line, locale).line;
  return <span>{line.visit ? `${itemName(line.visit, locale)}. ${words}` : words}</span>;
}
