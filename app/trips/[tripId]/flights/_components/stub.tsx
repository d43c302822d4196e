import type { ReactNode } from 'react';
import type { WatchStep, WatchTask } from '@/lib/domain/flights/watch';
import type { Booking, Item } from '@/lib/domain/itinerary/types';
import { latestWord } from '@/lib/domain/recovery/flight-home';
import { formatDay, formatDayOf } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import { clearanceWords } from '@/lib/text/spoken-words';
import type { Shown } from './shown';

interface StubProps {
  readonly item: Item;
  readonly shown: Shown;
}

type Words = ReturnType<typeof useTranslations<'flights'>>;
type Entry = readonly [term: string, value: ReactNode];

/** What stands on the stub: how to name the booking on the phone, and what is still to be asked. */
export function Stub({ item, shown }: StubProps) {
  const t = useTranslations('flights');
  const all = item.kind === 'FLIGHT' ? [...flightEntries(item, t), ...bookedEntries({ item, shown }, t), ...askedEntries({ item, shown }, t)] : bookedEntries({ item, shown }, t);
  const entries = all.length > 0 ? all : [[t('stub.mode'), t(`state.${item.state}`)] as const];
  return (
    <dl className="stub" aria-label={t('stub.title')}>
      {entries.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}

function flightEntries({ legs, booking }: Item, t: Words): readonly Entry[] {
  const numbers = legs.map(({ carrier, flightNumber }) => `${carrier} ${flightNumber}`.trim()).filter((text) => text !== '');
  return [
    ...(numbers.length > 0 ? [[t('stub.flight'), numbers.join(', ')] as const] : []),
    ...(booking?.seat ? [[t('stub.seats'), booking.seat] as const] : []),
    ...(booking && booking.checkedBags !== null ? [[t('stub.bags'), bagWords(booking.checkedBags, t)] as const] : []),
  ];
}

const bagWords = (count: number, t: Words): string => (count === 0 ? t('stub.noBags') : t('stub.bagCount', { count }));

/** Whoever knows the code can change the booking: it is shown to those who may. */
function bookedEntries({ item: { kind, booking, state, purpose }, shown }: StubProps, t: Words): readonly Entry[] {
  // A drive has neither a fare nor a code.
  if (kind === 'CAR') return [];
  const code = shown.mayChange && booking?.code ? booking.code : null;
  const fare = booking ? fareWords(booking, shown, t) : null;
  const wanted = state !== 'BOOKED' && purpose === 'GO_HOME' ? t('stub.fareWanted') : null;
  const known = fare ?? wanted ?? (state === 'BOOKED' && shown.mayChange && purpose === 'GO_HOME' ? t('stub.fareUnknown') : null);
  return [
    ...(code ? [[t('stub.code'), <span key="code" className="num">{code}</span>] as const] : []),
    ...(known ? [[t('stub.fare'), known] as const] : []),
  ];
}

function fareWords({ canChange, changeBy }: Booking, { locale }: Shown, t: Words): string | null {
  if (canChange === null) return null;
  if (!canChange) return t('stub.fareNo');
  return changeBy ? t('stub.fareUntil', { day: formatDay(changeBy, locale) }) : t('stub.fareYes');
}

/** What the watch of this flight says, in a word. */
function askedEntries({ item, shown }: StubProps, t: Words): readonly Entry[] {
  const steps = shown.watch.filter(({ itemId }) => itemId === item.id);
  const step = (task: WatchTask) => steps.find((one) => one.task === task);
  const [book, wheelchair] = [step('book'), step('wheelchair')];
  return [
    ...(book && book.state !== 'done' && book.due.type === 'day' ? [[t('stub.bookBy'), formatDay(book.due.on, shown.locale)] as const] : []),
    ...(wheelchair || item.booking?.assistanceAskedOn ? [[t('stub.wheelchair'), wheelchairWords(item, wheelchair, shown, t)] as const] : []),
    ...(item.purpose === 'GO_HOME' && shown.seesMedical ? [[t('stub.word'), wordWords(shown, t)] as const] : []),
  ];
}

function wheelchairWords({ booking }: Item, step: WatchStep | undefined, { locale }: Shown, t: Words): string {
  if (booking?.assistanceAskedOn) return t('stub.askedOn', { day: formatDay(booking.assistanceAskedOn, locale) });
  if (!step || step.waitsFor === 'booking') return t('stub.askAhead');
  const day = step.due.type === 'day' ? formatDay(step.due.on, locale) : formatDayOf(step.due.at, step.due.zone, locale);
  return t('stub.askBy', { day });
}

function wordWords({ record: { trip }, locale }: Shown, t: Words): string {
  const said = latestWord(trip, 'fly');
  return said ? clearanceWords(said, locale) : t('stub.noWord');
}
