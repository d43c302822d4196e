import { initialsOf } from '@/lib/domain/people/initials';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { linesOf, type Packer } from '@/lib/domain/packing/trip-packing';
import type { PackingLine } from '@/lib/domain/packing/types';

/** Somebody who packs, with the sign that stands for them on the page. */
interface ShownPacker extends Packer {
  readonly initials: string;
  readonly look: string;
}

interface Row {
  readonly row: number;
  readonly deedId: string;
  readonly edit: string;
}

interface Given {
  readonly record: TripRecord;
  readonly packers: readonly Packer[];
  readonly standing: Standing;
  /** Of each line, by its name. */
  readonly rows: ReadonlyMap<string, Row>;
}

/** What every part of the packing screen looks at. */
export interface Shown extends Given {
  readonly tripId: string;
  readonly path: string;
  readonly mayTick: boolean;
  readonly mayChange: boolean;
  readonly signs: ReadonlyMap<string, ShownPacker>;
}

const LOOKS = ['avatar', 'avatar avatar--2', 'avatar avatar--3', 'avatar avatar--4'] as const;

export function shownPacking(given: Given): Shown {
  const { record: { trip }, packers, standing } = given;
  const signs = packers.map(({ userId, name }, index) => ({ userId, name, initials: initialsOf(name), look: LOOKS[index % LOOKS.length] ?? LOOKS[0] }));
  return {
    ...given,
    tripId: trip.id,
    path: `/trips/${trip.id}/packing`,
    mayTick: mayDo('tick-packing', standing),
    mayChange: mayDo('change-packing', standing),
    signs: new Map(signs.map((sign) => [sign.userId, sign])),
  };
}

/** What can be packed: all but what stays at home. */
export const toPack = ({ record: { packing } }: Pick<Shown, 'record'>): readonly PackingLine[] => linesOf(packing).filter(({ section }) => section !== 'leave-at-home');
