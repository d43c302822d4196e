import { keepHref } from '@/components/trip/keep-href';
import { cardKey, neededKey } from '@/lib/domain/appointments/by-hand';
import type { NeededPurpose } from '@/lib/domain/appointments/needed';
import type { Fix } from '@/lib/domain/check/types';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { KINDS } from '@/lib/domain/itinerary/kinds';
import { timesPath } from '@/lib/input/time-forms';

type WayFix = Extract<Fix, { type: 'way' }>;

const KIND_OF_HOME = { FLY: 'FLIGHT', TRAIN: 'TRAIN', CAR: 'CAR', LOCAL: 'FLIGHT' } as const;

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

function query(values: Readonly<Record<string, unknown>>): string {
  const known = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return new URLSearchParams(known).toString();
}

const newItem = (base: string, values: Readonly<Record<string, unknown>>): string => `${base}/items/new?${query(values)}`;

/** The form of an item that a person may write; null for what only the plan itself makes. What a desk booked is changed with the desk. */
export function itemHref(tripId: string, item: Item): string | null {
  if (item.desk) return `/trips/${tripId}/appointments/${item.desk.appointmentId}`;
  return KINDS[item.kind].form ? `/trips/${tripId}/items/${item.id}` : null;
}

/** What is still to be called for has its card, with the days that fit and what to say; everything else its form. */
function changeHref(trip: Trip, itemId: string): string {
  const base = `/trips/${trip.id}`;
  const item = trip.items.find(({ id }) => id === itemId);
  if (item?.desk) return `${base}/appointments/${item.desk.appointmentId}`;
  return item?.kind === 'APPOINTMENT' && item.state !== 'BOOKED' ? `${base}/appointments#${cardKey(item)}` : `${base}/items/${itemId}`;
}

/** The card of an appointment that the plan needs and has not; the form where there is no such card. */
function neededHref(trip: Trip, purpose: NeededPurpose, day: string | undefined): string {
  const base = `/trips/${trip.id}`;
  const isNeeded = purpose === 'PRE_OP' ? trip.profile.preOpVisit : trip.profile.followUp !== null;
  return isNeeded ? `${base}/appointments#${neededKey(purpose)}` : newItem(base, { kind: 'APPOINTMENT', purpose, day });
}

const dayOf = (value: unknown): string | undefined => (isDay(value) ? value : undefined);

/** The screen that a fix leads to. */
export function wayHref(trip: Trip, fix: WayFix, findingKey: string): string {
  const base = `/trips/${trip.id}`;
  const { from, until, day, first } = fix.params;
  switch (fix.to) {
    case 'change-item':
      return fix.itemId ? changeHref(trip, fix.itemId) : base;
    case 'add-flight':
      return newItem(base, { kind: KIND_OF_HOME[trip.home.mode] });
    case 'add-stay':
      return newItem(base, { kind: 'STAY', fromDay: dayOf(from), untilDay: dayOf(until) });
    case 'add-pre-op':
      return neededHref(trip, 'PRE_OP', dayOf(day));
    case 'add-follow-up':
      return neededHref(trip, 'FOLLOW_UP', dayOf(day ?? first));
    case 'pick-pre-op':
      return timesPath(trip.id, { purpose: 'PRE_OP', item: fix.itemId });
    case 'pick-follow-up':
      return timesPath(trip.id, { purpose: 'FOLLOW_UP', item: fix.itemId });
    case 'ask-escort':
      return `${base}/escort`;
    case 'record-word':
      // While a hold stands no yes counts: the word that lifts it comes first.
      if (trip.hold) return `${base}/hold`;
      return fix.params.about === 'exercise' ? `${base}/word?about=exercise` : `${base}/word`;
    case 'set-date':
      return `${base}/date`;
    case 'choose-centre':
      return `${base}/centre`;
    case 'ask-for-records':
      return `${base}/centre#records`;
    case 'pack':
      return `${base}/packing`;
    case 'emergency-card':
      return `${base}/card/change#contacts`;
    case 'walking':
      return `${base}/walking`;
    case 'keep':
      return keepHref(trip.id, findingKey);
  }
}
