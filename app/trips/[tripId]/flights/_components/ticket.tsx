import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Icon } from '@/components/kit/icon';
import type { IconName } from '@/components/kit/icons';
import { Stamp } from '@/components/kit/stamp';
import { flightPath } from '@/lib/domain/flights/layovers';
import { LONGEST_SITTING_MINUTES } from '@/lib/domain/itinerary/ideas';
import type { Item } from '@/lib/domain/itinerary/types';
import { formatDay } from '@/lib/text/format';
import { clockShiftWords, lengthWords } from '@/lib/text/flight-words';
import { useTranslations } from '@/lib/text/here';
import { itemDay } from '@/lib/text/item-words';
import { type End, endsOf, otherLandingDay } from './ends';
import { Layovers } from './layovers';
import type { Shown } from './shown';

interface TicketProps {
  readonly item: Item;
  readonly shown: Shown;
  /** Below the line of flight: days to ask, stops to stand up. */
  readonly children?: ReactNode;
  readonly stub: ReactNode;
}

/** A journey as a ticket with its tear line; dashed while nothing is booked. */
export function Ticket({ item, shown, children, stub }: TicketProps) {
  return (
    <div className={clsx('ticket', item.state !== 'BOOKED' && 'ticket--wait')}>
      <div className="ticket-main">
        <p className="ticket-date"><span className="num">{itemDay(item, shown.locale)}</span><StopStamp item={item} /></p>
        <Line item={item} shown={shown} />
        <Layovers item={item} shown={shown} />
        {children}
      </div>
      <div className="ticket-stub">{stub}</div>
    </div>
  );
}

/** Only of a booked flight with its legs can one say that it does not stop. */
function StopStamp({ item: { state, kind, legs } }: { item: Item }) {
  const t = useTranslations('flights');
  const path = flightPath(legs);
  const stops = path.layovers.length + path.technicalStops;
  if (stops > 0) return <Stamp holds={false}>{t('stops', { stops })}</Stamp>;
  if (state !== 'BOOKED') return <span className="soft small">{t(`state.${state}`)}</span>;
  return kind === 'FLIGHT' && path.isNonstop ? <Stamp>{t('nonstop')}</Stamp> : null;
}

function Line({ item, shown }: Pick<TicketProps, 'item' | 'shown'>) {
  const t = useTranslations('flights');
  const [from, to] = endsOf(item, shown, t('newYork'));
  const later = otherLandingDay(item);
  return (
    <div className="leg">
      <Ending end={from} />
      <Middle item={item} shown={shown} />
      <Ending end={to} isRight note={later ? t('arrivesOn', { day: formatDay(later, shown.locale) }) : null} />
    </div>
  );
}

/** The largest is what somebody looks for: the time, else the airport, else the place. */
function Ending({ end: { code, place, time }, isRight = false, note = null }: { end: End; isRight?: boolean; note?: string | null }) {
  const [large, ...rest] = [time, code, place].filter((text) => text !== null);
  return (
    <div className={isRight ? 'leg-end leg-end--r' : 'leg-end'}>
      <b className="num leg-t">{large}</b>
      {rest.map((text) => <span key={text} className={text === code ? 'leg-c num' : 'soft small'}>{text}</span>)}
      {note ? <span className="small">{note}</span> : null}
    </div>
  );
}

const ICONS: Readonly<Record<string, IconName>> = { TRAIN: 'train-front', CAR: 'car' };

function Middle({ item, shown: { locale } }: Pick<TicketProps, 'item' | 'shown'>) {
  const t = useTranslations('flights');
  const { kind, legs, purpose, state, when } = item;
  const path = flightPath(legs);
  const hasStop = path.layovers.length + path.technicalStops > 0;
  const minutes = when.type === 'timed' ? Math.round((when.endsAt.getTime() - when.startsAt.getTime()) / 60_000) : null;
  const note = legs.length > 0 ? clockShiftWords(path.clockShift, locale) : null;
  const seat = kind === 'FLIGHT' && purpose === 'GO_HOME' ? t('aisle', { minutes: LONGEST_SITTING_MINUTES }) : null;
  return (
    <div className={clsx('leg-mid', state !== 'BOOKED' && 'leg-mid--wait', hasStop && 'leg-mid--stop', kind !== 'FLIGHT' && 'leg-mid--ground')}>
      <span className="leg-line" aria-hidden="true"><Icon name={ICONS[kind] ?? 'plane'} /></span>
      <b>{minutes === null ? t('noTimes') : lengthWords(minutes, locale)}</b>
      {[note, seat].map((text) => (text ? <span key={text} className="soft small">{text}</span> : null))}
    </div>
  );
}
