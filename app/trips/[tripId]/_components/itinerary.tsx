import Link from 'next/link';
import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { PrintButton } from '@/components/kit/print-button';
import { SectionHead } from '@/components/kit/section-head';
import { Stamp } from '@/components/kit/stamp';
import { canMove } from '@/lib/domain/check/moving';
import { KINDS } from '@/lib/domain/itinerary/kinds';
import { ITEM_KINDS, type Item, type Trip } from '@/lib/domain/itinerary/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { flightStops, itemDay, itemHomeTime, itemName, itemTime } from '@/lib/text/item-words';
import type { Locale } from '@/lib/text/locale';
import { itemHref } from './ways';

const ADDED = ITEM_KINDS.filter((kind) => KINDS[kind].form !== null);

/** All items in order of time; changing and adding for those who may. */
export function Itinerary({ trip, mayChange }: { trip: Trip; mayChange: boolean }) {
  const t = useTranslations('trip.items');
  const print = useTranslations('trip');
  const locale = useLocale();
  return (
    <section aria-labelledby="days">
      <SectionHead id="days" aside={<PrintButton><Icon name="printer" />{print('print')}</PrintButton>}>{t('title')}</SectionHead>
      <ol className="sheet lines days">
        {trip.items.map((item) => <ItemLine key={item.id} item={item} trip={trip} locale={locale} mayChange={mayChange} />)}
      </ol>
      {mayChange ? <AddLinks tripId={trip.id} /> : null}
    </section>
  );
}

interface ItemLineProps {
  readonly item: Item;
  readonly trip: Trip;
  readonly locale: Locale;
  readonly mayChange: boolean;
}

function ItemLine({ item, trip, locale, mayChange }: ItemLineProps) {
  const t = useTranslations('trip.items');
  const name = itemName(item, locale);
  const href = mayChange ? itemHref(trip.id, item) : null;
  return (
    <li className="day-line" id={`item-${item.id}`}>
      <p className="day-when num">{itemDay(item, locale)}</p>
      <div className="day-what">
        <b>{name}</b>
        <ItemDetails item={item} trip={trip} locale={locale} mayChange={mayChange} />
      </div>
      {href ? (
        <div className="day-ways">
          {canMove(item) ? <MoveLink href={`${href}/move`} name={name} /> : null}
          <Link className="btn btn--text" href={href} prefetch={false} aria-label={t('changeNamed', { name })}>{t('change')}</Link>
        </div>
      ) : null}
    </li>
  );
}

function MoveLink({ href, name }: { href: string; name: string }) {
  const t = useTranslations('calendar');
  return <Link className="btn btn--text" href={href} prefetch={false} aria-label={t('moveNamed', { name })}>{t('move')}</Link>;
}

function ItemDetails({ item, trip, locale, mayChange }: ItemLineProps) {
  const t = useTranslations('trip.items');
  const stops = flightStops(item, locale);
  const words = [
    itemTime(item, locale), itemHomeTime(item, trip.home, locale), ...flightNumbers(item), item.stay?.address, stateWord(item, t),
    ...effortWords(item, t), mayChange ? bookingWord(item, t) : null,
  ];
  const said = words.filter(Boolean).join(' · ');
  return (
    <>
      {said ? <span className="soft">{said}</span> : null}
      {item.note ? <span className="soft lines-kept">{item.note}</span> : null}
      {item.kind === 'QUIET_DAYS' ? <span className="soft">{t('quietNote')}</span> : null}
      {stops ? <Stamp holds={item.legs.length === 1 && item.legs[0]?.technicalStops === 0}>{stops}</Stamp> : null}
    </>
  );
}

const flightNumbers = ({ legs }: Item): readonly string[] =>
  legs.map(({ carrier, flightNumber }) => `${carrier} ${flightNumber}`.trim()).filter((text) => text !== '');

type ItemWords = ReturnType<typeof useTranslations<'trip.items'>>;

/** "A walk", "20 minutes on foot". */
function effortWords({ activity, walkMinutes }: Item, t: ItemWords): readonly (string | null)[] {
  return [activity && t(`activity.${activity}`), walkMinutes && t('onFoot', { minutes: walkMinutes })].map((word) => word || null);
}

/** Whoever knows the code can change the booking: it is shown to those who may. */
const bookingWord = ({ booking }: Item, t: ItemWords): string | null => (booking?.code ? t('booking', { code: booking.code }) : null);

/** Outings and visits are simply there; what has to be arranged says how far it is. */
function stateWord({ kind, state, purpose }: Item, t: ItemWords): string | null {
  if (kind === 'APPOINTMENT') return t(`callState.${state}`);
  return purpose || kind === 'STAY' ? t(`state.${state}`) : null;
}

function AddLinks({ tripId }: { tripId: string }) {
  const t = useTranslations('trip.items');
  return (
    <details className="add-item">
      <summary className="btn btn--outline">{t('add')}</summary>
      <ul className="sheet menu">
        {ADDED.map((kind) => (
          <li key={kind}>
            <ButtonLink look="text" href={`/trips/${tripId}/items/new?kind=${kind}`}>{t(`addKind.${kind as AddedKind}`)}</ButtonLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

type AddedKind = 'OUTING' | 'VISIT' | 'APPOINTMENT' | 'FLIGHT' | 'STAY' | 'TRAIN' | 'CAR' | 'TRANSFER' | 'NOTE';
