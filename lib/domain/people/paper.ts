import type { TripRecord } from '../itinerary/record';
import type { Item } from '../itinerary/types';
import type { PackingLine } from '../packing/types';

/** A number to call, and whose it is. */
export interface PaperPhone {
  readonly id: string;
  readonly whose: { readonly type: 'centre'; readonly name: string } | { readonly type: 'stay' | 'booking'; readonly item: Item };
  readonly phone: string;
}

/** What goes onto the paper of a patient who has no account, and may have no internet. */
export interface Paper {
  readonly items: readonly Item[];
  readonly phones: readonly PaperPhone[];
  readonly stays: readonly Item[];
  readonly bring: readonly PackingLine[];
  readonly leave: readonly PackingLine[];
}

export function paperOf({ trip, centre, packing }: Pick<TripRecord, 'trip' | 'centre' | 'packing'>): Paper {
  const { items } = trip;
  const lines = packing.sections.flatMap((view) => view.lines);
  return {
    items,
    phones: [...(centre ? [phoneOfCentre(centre)] : []), ...items.flatMap(phonesOf)].filter(({ phone }) => phone !== ''),
    stays: items.filter(({ kind }) => kind === 'STAY'),
    bring: lines.filter(({ section }) => section !== 'leave-at-home'),
    leave: lines.filter(({ section }) => section === 'leave-at-home'),
  };
}

const phoneOfCentre = ({ name, phone }: NonNullable<TripRecord['centre']>): PaperPhone => ({ id: 'centre', whose: { type: 'centre', name }, phone });

/** Where one sleeps, and whom to call to change a journey. */
const phonesOf = (item: Item): readonly PaperPhone[] => [
  { id: `${item.id} stay`, whose: { type: 'stay', item }, phone: item.stay?.phone ?? '' },
  { id: `${item.id} booking`, whose: { type: 'booking', item }, phone: item.booking?.phone ?? '' },
];
