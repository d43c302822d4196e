import type { Item, ItemKind, When } from './types';

/** An item of which nothing is known but its kind and time; `more` says the rest. */
export function blankItem(id: string, kind: ItemKind, when: When, more: Partial<Item> = {}): Item {
  return {
    id, kind, when, purpose: null, state: 'PLANNED', title: '', place: null, legs: [], stay: null,
    booking: null, desk: null, activity: null, walkMinutes: null, note: '', ...more,
  };
}
