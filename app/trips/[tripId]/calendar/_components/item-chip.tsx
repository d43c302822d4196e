import Link from 'next/link';
import { Icon } from '@/components/kit/icon';
import { LEVEL_OF_SEVERITY } from '@/components/trip/severity-level';
import type { DayItem } from '@/lib/domain/calendar-view/types';
import { canMove, startOf } from '@/lib/domain/check/moving';
import { isJourney, KINDS } from '@/lib/domain/itinerary/kinds';
import type { Item } from '@/lib/domain/itinerary/types';
import { formatTime } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import { itemHomeTime, itemName, itemTime } from '@/lib/text/item-words';
import type { Locale } from '@/lib/text/locale';
import { itemIcon } from './item-icon';
import type { Shown } from './shown';

/** The start, on the clocks of its place; of a journey also the end. */
export function chipTime(item: Item, locale: Locale): string | null {
  if (item.when.type !== 'timed') return null;
  return isJourney(item.kind) ? itemTime(item, locale) : formatTime(item.when.startsAt, item.when.startsZone, locale);
}

/** An item on one of its days: what, when, and the ways to change and to move it. */
export function ItemChip({ shown, dayItem }: { shown: Shown; dayItem: DayItem }) {
  const { item, part, severity } = dayItem;
  const movable = shown.mayChange && part !== 'later' && canMove(item);
  const moving = movable ? moveMarks(item, shown.locale) : {};
  return (
    <li className={severity && severity !== 'tip' ? `ev ev--${LEVEL_OF_SEVERITY[severity]}` : 'ev'} data-item={item.id} {...moving}>
      <Icon name={itemIcon(item)} size="s" />
      <ChipText shown={shown} dayItem={dayItem} />
      {movable ? <MoveLink shown={shown} item={item} /> : null}
    </li>
  );
}

/** What the script that moves things by hand reads. */
function moveMarks(item: Item, locale: Locale) {
  return { 'data-movable': item.kind === 'OUTING' ? 'outing' : 'any', 'data-from': startOf(item)?.day, 'data-name': itemName(item, locale) };
}

function ChipText({ shown, dayItem: { item, part, severity } }: { shown: Shown; dayItem: DayItem }) {
  const { locale, home } = shown;
  const [t, ribbon] = [useTranslations('calendar'), useTranslations('ribbon')];
  const isLater = part === 'later';
  const time = isLater ? null : chipTime(item, locale);
  const homeTime = isLater ? null : itemHomeTime(item, home, locale);
  const words = (
    <>
      {time ? <b>{time} </b> : null}
      {itemName(item, locale)}
      {isLater ? <span className="soft"> ({t('goesOn')})</span> : null}
      {homeTime ? <span className="ev-home soft"> {homeTime}</span> : null}
      {severity ? <span className="vh"> {ribbon(`severities.${severity}`)}</span> : null}
    </>
  );
  const isForm = shown.mayChange && KINDS[item.kind].form !== null;
  return isForm
    ? <Link className="ev-name" href={`/trips/${shown.tripId}/items/${item.id}`} prefetch={false}>{words}</Link>
    : <span className="ev-name">{words}</span>;
}

/** Works by itself; with a script it is also what a finger drags. */
function MoveLink({ shown, item }: { shown: Shown; item: Item }) {
  const t = useTranslations('calendar');
  const label = t('moveNamed', { name: itemName(item, shown.locale) });
  return (
    <Link className="ev-move" data-grip href={`/trips/${shown.tripId}/items/${item.id}/move`} prefetch={false} aria-label={label} aria-keyshortcuts="m">
      <Icon name="grip-vertical" size="s" />
      <span className="ev-move-word" aria-hidden="true">{t('move')}</span>
    </Link>
  );
}
