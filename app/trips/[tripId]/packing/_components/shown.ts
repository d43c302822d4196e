import { initialsOf } from '@/components/trip/initials';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import { lineName, linesOf } from '@/lib/domain/packing/trip-packing';
import type { PackingLine } from '@/lib/domain/packing/types';
import type { LoadedPacking } from '@/lib/data/packing-page';

/** Somebody who packs, with the sign that stands for them on the page. */
export interface ShownPacker {
  readonly userId: string;
  readonly name: string;
  readonly initials: string;
  readonly look: string;
}

/** What every part of the packing screen looks at. */
export interface Shown extends LoadedPacking {
  readonly tripId: string;
  readonly path: string;
  readonly standing: Standing;
  readonly mayTick: boolean;
  readonly mayChange: boolean;
  readonly signs: ReadonlyMap<string, ShownPacker>;
  /** Place of each line on the page. */
  readonly rows: ReadonlyMap<string, number>;
}

const LOOKS = ['avatar', 'avatar avatar--2', 'avatar avatar--3', 'avatar avatar--4'] as const;

export function shownPacking(loaded: LoadedPacking, standing: Standing): Shown {
  const { record: { trip, packing }, packers } = loaded;
  const signs = packers.map(({ userId, name }, index) => ({ userId, name, initials: initialsOf(name), look: LOOKS[index % LOOKS.length] ?? 'avatar' }));
  return {
    ...loaded,
    tripId: trip.id,
    path: `/trips/${trip.id}/packing`,
    standing,
    mayTick: mayDo('tick-packing', standing),
    mayChange: mayDo('change-packing', standing),
    signs: new Map(signs.map((sign) => [sign.userId, sign])),
    rows: new Map(linesOf(packing).map((line, index) => [lineName(line), index])),
  };
}

/** What can be packed: all but what stays at home. */
export const toPack = ({ record: { packing } }: Pick<Shown, 'record'>): readonly PackingLine[] => linesOf(packing).filter(({ section }) => section !== 'leave-at-home');
