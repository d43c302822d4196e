import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { SeverityShape } from '@/components/kit/severity-shape';
import type { RefusedMove } from '@/lib/domain/check/refused-move';
import { monthOf } from '@/lib/domain/calendar/months';
import { calendarPath, dayAnchor } from '@/lib/input/calendar-address';
import { formatDay } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import { itemName } from '@/lib/text/item-words';
import { chipTime } from './item-chip';
import type { Shown } from './shown';
import { TakeFocus } from './take-focus';

/** The refused plan on the day that does not take it, and why, and what would do instead. */
export function RefusedItem({ shown, refused, className }: { shown: Shown; refused: RefusedMove; className: string }) {
  const t = useTranslations('calendar.refusal');
  const { item, refusal, day } = refused;
  const { quietDays = 0 } = refusal.params;
  return (
    <li>
      <p className="ev ev--refused">
        <Icon name="ban" size="s" />
        <span className="ev-name"><b>{chipTime(item, shown.locale)} </b>{itemName(item, shown.locale)}</span>
      </p>
      <TakeFocus id="refusal" labelledBy="refusal-day" className={`refuse ${className}`}>
        <div className="refuse-head">
          <SeverityShape level="stop" />
          <h2 id="refusal-day">{t(refusal.reason, { day: formatDay(day, shown.locale) })}</h2>
        </div>
        <p>{refusal.reason === 'hold' ? t('whyHold') : t('whyQuiet', { quietDays: Number(quietDays) })}</p>
        <Choices shown={shown} refused={refused} />
      </TakeFocus>
    </li>
  );
}

function Choices({ shown, refused }: { shown: Shown; refused: RefusedMove }) {
  const t = useTranslations('calendar.refusal');
  const { tripId, version, view, moveItem, locale } = shown;
  const { itemId, day, time, refusal: { betterDay } } = refused;
  const move = { tripId, itemId, version: String(version), day, time: time ?? '', view };
  const from = calendarPath(tripId, { view, month: monthOf(day) }, dayAnchor(day));
  return (
    <div className="refuse-actions">
      {betterDay ? <ActionForm action={moveItem} submit={t('toDay', { day: formatDay(betterDay, locale) })} block hidden={{ ...move, betterDay }} /> : null}
      <ActionForm action={moveItem} submit={t('visit')} look="outline" block hidden={{ ...move, asVisit: 'yes' }} />
      <ButtonLink look="text" href={from}>{t('putBack')}</ButtonLink>
    </div>
  );
}
