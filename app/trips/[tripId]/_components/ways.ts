import { keepHref } from '@/components/trip/keep-href';
import type { Fix } from '@/lib/domain/check/types';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { KINDS } from '@/lib/domain/itinerary/kinds';

type WayFix = Extract<Fix, { type: 'way' }>;

const KIND_OF_HOME = { FLY: 'FLIGHT', TRAIN: 'TRAIN', CAR: 'CAR', LOCAL: 'FLIGHT' } as const;

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

function query(values: Readonly<Record<string, unknown>>): string {
  const known = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return new URLSearchParams(known).toString();
}

const newItem = (base: string, values: Readonly<Record<string, unknown>>): string => `${base}/items/new?${query(values)}`;

/** The form of an item that a person may write; null for what only the plan itself makes. */
export function itemHref(tripId: string, item: Item): string | null {
  return KINDS[item.kind].form ? `/trips/${tripId}/items/${item.id}` : null;
}

const dayOf = (value: unknown): string | undefined => (isDay(value) ? value : undefined);

/** The screen that a fix leads to. */
export function wayHref(trip: Trip, fix: WayFix, findingKey: string): string {
  const base = `/trips/${trip.id}`;
  const { from, until, day, first } = fix.params;
  switch (fix.to) {
    case 'change-item':
      return fix.itemId ? `${base}/items/${fix.itemId}` : base;
    case 'add-flight':
      return newItem(base, { kind: KIND_OF_HOME[trip.home.mode] });
    case 'add-stay':
      return newItem(base, { kind: 'STAY', fromDay: dayOf(from), untilDay: dayOf(until) });
    case 'add-pre-op':
      return newItem(base, { kind: 'APPOINTMENT', purpose: 'PRE_OP', day: dayOf(day) });
    case 'add-follow-up':
      return newItem(base, { kind: 'APPOINTMENT', purpose: 'FOLLOW_UP', day: dayOf(day ?? first) });
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
    // The rules that lead to bags and card stay silent until the trip has them; so do their screens.
    case 'pack':
    case 'emergency-card':
      return base;
    case 'keep':
      return keepHref(trip.id, findingKey);
  }
}
