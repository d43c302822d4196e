import type { ItemKind, Place } from './types';

/** Which form an item is written in; null for what only the plan itself makes. */
export type FormShape = 'plan' | 'stay' | 'journey' | 'flight';

interface KindFacts {
  readonly form: FormShape | null;
  /** Where it is unless somebody says otherwise. */
  readonly place: Place | null;
  /** Usual length of a new one, in minutes. */
  readonly minutes: number;
  readonly needsTitle: boolean;
}

/** Everything that differs by kind, in one place. */
export const KINDS: Readonly<Record<ItemKind, KindFacts>> = {
  FLIGHT: { form: 'flight', place: null, minutes: 0, needsTitle: false },
  TRAIN: { form: 'journey', place: null, minutes: 0, needsTitle: false },
  CAR: { form: 'journey', place: null, minutes: 0, needsTitle: false },
  TRANSFER: { form: 'plan', place: 'ELSEWHERE', minutes: 60, needsTitle: true },
  STAY: { form: 'stay', place: 'STAY', minutes: 0, needsTitle: true },
  APPOINTMENT: { form: 'plan', place: 'CENTRE', minutes: 60, needsTitle: false },
  SURGERY: { form: null, place: 'CENTRE', minutes: 0, needsTitle: false },
  QUIET_DAYS: { form: null, place: null, minutes: 0, needsTitle: false },
  VISIT: { form: 'plan', place: 'STAY', minutes: 60, needsTitle: true },
  OUTING: { form: 'plan', place: 'ELSEWHERE', minutes: 120, needsTitle: true },
  NOTE: { form: 'plan', place: null, minutes: 60, needsTitle: true },
};

export const isJourney = (kind: ItemKind): boolean => KINDS[kind].form === 'flight' || KINDS[kind].form === 'journey';

/** More than any trip needs; it bounds what one page has to draw. */
export const MOST_ITEMS = 400;
