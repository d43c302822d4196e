import { SourceLine } from '@/components/kit/source-line';
import { Tag } from '@/components/kit/tag';
import type { TripFacts } from '@/lib/domain/check/facts';
import { type WalkingDay, walkingDays } from '@/lib/domain/check/walking-days';
import { FIRST_WALKING } from '@/lib/domain/itinerary/walking-numbers';
import { useLocale, useTranslations } from '@/lib/text/here';
import { readable } from '@/lib/text/readable';

/** The gentle days of a trip with their minutes on foot, and where those are from. */
export function WalkingDays({ facts }: { readonly facts: TripFacts }) {
  const t = useTranslations('walking');
  const days = walkingDays(facts);
  return (
    <>
      {days.length > 0 ? <DayTable days={days} /> : <p className="sheet pad">{t(facts.trip.hold ? 'onHold' : 'noDays')}</p>}
      <SourceLine kind="own">{facts.trip.walking ? t('yours') : t('ours', { ...FIRST_WALKING })}</SourceLine>
    </>
  );
}

function DayTable({ days }: { readonly days: readonly WalkingDay[] }) {
  const t = useTranslations('walking');
  return (
    <table className="sheet walking">
      <caption className="vh">{t('table')}</caption>
      <thead><tr><th scope="col">{t('day')}</th><th scope="col">{t('budget')}</th><th scope="col">{t('planned')}</th></tr></thead>
      <tbody>{days.map((day) => <DayRow key={day.day} day={day} />)}</tbody>
    </table>
  );
}

function DayRow({ day: { day, budget, planned, isToday } }: { readonly day: WalkingDay }) {
  const t = useTranslations('walking');
  const named = readable({ day }, useLocale()).day;
  return (
    <tr className={isToday ? 'is-today' : undefined}>
      <th scope="row" className="num">{isToday ? t('today', { day: String(named) }) : named}</th>
      <td>{t('minutes', { count: budget })}</td>
      <td>{planned > 0 ? t('minutes', { count: planned }) : t('nothing')}{planned > budget ? <> <Tag>{t('over')}</Tag></> : null}</td>
    </tr>
  );
}
