import type { ReactNode } from 'react';
import { layOut, namedDay } from '@/lib/domain/itinerary/layout';
import type { Item } from '@/lib/domain/itinerary/types';
import { askBeforeUntil } from '@/lib/domain/recovery/flight-home';
import { firstHomeOffset, plannedFollowUp } from '@/lib/domain/recovery/windows';
import { useTranslations } from '@/lib/text/here';
import { capitalised } from '@/lib/text/capitalised';
import { readable } from '@/lib/text/readable';
import { tripNumberWords } from '@/lib/text/trip-number-words';
import type { Shown } from './shown';

/** The days on the ticket home: the visit, the first day, and until when one asks. */
export function DaysToAsk({ item, shown }: { item: Item; shown: Shown }) {
  const t = useTranslations('flights');
  const { record: { trip }, standing, locale } = shown;
  const layout = layOut(trip);
  const visit = plannedFollowUp(layout);
  const day = (offset: number) => capitalised(String(readable({ day: namedDay(layout, offset) }, locale).day), locale);
  const flight = layout.placed.find((one) => one.item.id === item.id);
  const askUntil = flight ? askBeforeUntil(trip, flight) : 0;
  const { source } = tripNumberWords(trip, 'askBeforeFlyingUntil', { standing, locale });
  const isAsked = shown.mayChange && askUntil > trip.profile.avoidFlyingUntil;
  return (
    <ol className="ask">
      {visit ? <Line when={day(visit.span.from)}>{t('ask.visit')}</Line> : null}
      <Line when={day(firstHomeOffset(layout))}>{t('ask.first')}</Line>
      {isAsked ? <Line when={t('ask.until', { day: String(readable({ day: namedDay(layout, askUntil) }, locale).day) })}>{t('ask.before', { source })}</Line> : null}
    </ol>
  );
}

function Line({ when, children }: { when: string; children: ReactNode }) {
  return <li><b className="num">{when}</b><span>{children}</span></li>;
}
