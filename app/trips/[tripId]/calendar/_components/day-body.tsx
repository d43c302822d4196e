import { Icon } from '@/components/kit/icon';
import type { CalendarDay, DayItem } from '@/lib/domain/calendar-view/types';
import { useTranslations } from '@/lib/text/here';
import { itemName } from '@/lib/text/item-words';
import { ItemChip } from './item-chip';
import { RefusedItem } from './refusal-box';
import type { Shown } from './shown';

/** The phase says that days are quiet, and a stay says once when it begins. */
export function shownItems({ items }: CalendarDay): readonly DayItem[] {
  return items.filter(({ item, part }) => item.kind !== 'QUIET_DAYS' && !(item.kind === 'STAY' && part === 'later'));
}

interface DayBodyProps {
  readonly shown: Shown;
  readonly day: CalendarDay;
  /** Where a refusal opens. */
  readonly refusalClass: string;
}

/** What lies on a day, in order of time. */
export function DayBody({ shown, day, refusalClass }: DayBodyProps) {
  const { refused } = shown;
  const isRefusedHere = refused !== null && day.day === refused.day;
  const items = shownItems(day);
  if (items.length === 0 && !day.clock && !isRefusedHere) return null;
  return (
    <ul className="evs">
      {day.clock ? <ClockChange way={day.clock} /> : null}
      {items.map((dayItem) => (dayItem.item.id === refused?.itemId
        ? <WasHere key={dayItem.item.id} name={itemName(dayItem.item, shown.locale)} />
        : <ItemChip key={dayItem.item.id} shown={shown} dayItem={dayItem} />))}
      {isRefusedHere ? <RefusedItem shown={shown} refused={refused} className={refusalClass} /> : null}
    </ul>
  );
}

function ClockChange({ way }: { way: 'forward' | 'back' }) {
  const t = useTranslations('calendar.clock');
  return <li className="ev"><Icon name="clock" size="s" /><span className="ev-name">{t(way)}</span></li>;
}

function WasHere({ name }: { name: string }) {
  const t = useTranslations('calendar');
  return <li className="ev ev--ghost"><span>{t('wasHere', { name })}</span></li>;
}
