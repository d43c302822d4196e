import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { keepHref } from '@/components/trip/keep-href';
import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { airlineOf } from '@/lib/domain/flights/airlines';
import { NEW_YORK_CITY, nonstopSearch } from '@/lib/domain/flights/links';
import { snoozeDay } from '@/lib/domain/flights/snooze';
import type { NonstopAnswer } from '@/lib/domain/flights/types';
import { journeyDay } from '@/lib/domain/itinerary/journeys';
import type { Item } from '@/lib/domain/itinerary/types';
import { formatDay, formatMonthDay } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import { itemName } from '@/lib/text/item-words';
import { askedForHelp, remindLater } from '../actions';
import type { Shown } from './shown';

interface WaysProps {
  readonly item: Item;
  readonly shown: Shown;
  /** One solid button on the screen: that of the first flight that is not booked. */
  readonly isFirst: boolean;
}

/** What one can do about a flight. */
export function Ways(props: WaysProps) {
  const { item, shown } = props;
  if (!shown.mayChange) return null;
  return item.state === 'BOOKED' || item.kind !== 'FLIGHT' ? <BookedWays item={item} shown={shown} /> : <BookWays {...props} />;
}

/** The first airline that flies it and has a page of its own. */
function firstAirline(answer: NonstopAnswer) {
  if (answer.state === 'unknown') return null;
  return answer.flyers.flatMap(({ carrier }) => airlineOf(carrier) ?? [])[0] ?? null;
}

/** Two airports and a day: all that the public search is told. */
function searchOf(item: Item, home: string | null): string | null {
  const on = journeyDay(item);
  if (home === null || on === null) return null;
  return nonstopSearch(item.purpose === 'GO_HOME' ? { from: NEW_YORK_CITY, to: home, on } : { from: home, to: NEW_YORK_CITY, on });
}

function BookWays({ item, shown, isFirst }: WaysProps) {
  const t = useTranslations('flights');
  const { record: { trip }, answer, locale } = shown;
  const [airline, search] = [firstAirline(answer), searchOf(item, trip.home.airport)];
  const look = isFirst ? 'primary' : 'outline';
  return (
    <>
      <div className="row book-row">
        {airline ? <OutLink href={airline.website} look={look}>{t('seeAt', { airline: airline.name })}</OutLink> : null}
        {search && !airline ? <OutLink href={search} look={look}>{t('searchAll')}</OutLink> : null}
        <ButtonLink href={`/trips/${trip.id}/items/${item.id}?state=BOOKED&back=flights`} label={t('bookedNamed', { name: itemName(item, locale) })}>{t('bookedOne')}</ButtonLink>
        <Snooze item={item} shown={shown} />
        {search && airline ? <OutLink href={search} look="text">{t('searchAll')}</OutLink> : null}
      </div>
      {airline ? <p className="hint">{t('opens', { airline: airline.name })}</p> : null}
      {search ? <p className="hint">{t('opensSearch')}</p> : null}
    </>
  );
}

/** Leads out of Mendway. The other side is not told from where. */
function OutLink({ href, look, children }: { href: string; look: 'primary' | 'outline' | 'text'; children: string }) {
  return <a className={`btn btn--${look}`} href={href} rel="noreferrer external">{children}</a>;
}

function Snooze({ item, shown: { record: { trip }, watch, now, locale } }: Pick<WaysProps, 'item' | 'shown'>) {
  const t = useTranslations('flights');
  const step = watch.find(({ itemId, task }) => itemId === item.id && task === 'book');
  if (!step || step.due.type !== 'day' || step.waitsFor === 'sale') return null;
  if (step.waitsFor === 'snooze' && trip.nonstopSnoozedUntil) return <p className="soft">{t('snoozed', { day: formatDay(trip.nonstopSnoozedUntil, locale) })}</p>;
  const until = snoozeDay(step.due.on, dayIn(NEW_YORK, now));
  // After the day of the flight nobody needs to be reminded.
  if (addDays(until, 1) > (journeyDay(item) ?? until)) return null;
  return <ActionForm action={remindLater} submit={t('remind', { day: formatMonthDay(until, locale) })} look="text" hidden={{ tripId: trip.id, until }} />;
}

function BookedWays({ item, shown }: Pick<WaysProps, 'item' | 'shown'>) {
  const t = useTranslations('flights');
  const { record: { trip, version }, check, watch, locale } = shown;
  const name = itemName(item, locale);
  const key = `connection:${item.id}`;
  const kept = check.kept.find(({ finding }) => finding.key === key);
  const isOpen = check.open.some((finding) => finding.key === key);
  const mayAsk = watch.some(({ itemId, task, state }) => itemId === item.id && task === 'wheelchair' && state !== 'done');
  const airline = isOpen ? firstAirline(shown.answer) : null;
  return (
    <>
      {kept ? <Notice tone="tip"><p>{t('kept', { reason: kept.reason })}</p></Notice> : null}
      <div className="row book-row">
        {airline ? <OutLink href={airline.website} look="outline">{t('seeAt', { airline: airline.name })}</OutLink> : null}
        {isOpen ? <ButtonLink look="text" href={keepHref(trip.id, key)}>{t('keep')}</ButtonLink> : null}
        {mayAsk ? <ActionForm action={askedForHelp} submit={t('askedHelp')} look="outline" hidden={{ tripId: trip.id, itemId: item.id, version: String(version) }} label={t('askedHelpNamed', { name })} /> : null}
        <ButtonLink look="text" href={`/trips/${trip.id}/items/${item.id}?back=flights`} label={t('changeNamed', { name })}>{t('change')}</ButtonLink>
      </div>
      {airline ? <p className="hint">{t('opens', { airline: airline.name })}</p> : null}
    </>
  );
}
