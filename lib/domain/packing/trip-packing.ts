import type { PackingFacts } from '../itinerary/types';
import type { CarryOnLimit, CentreRule, MedicinesRule, PackedBag, PackingLine, PackingSectionView } from './types';
import { unmedicalList } from './visible-lines';

/** A member of the trip: somebody who can be asked to pack a line. */
export interface Packer {
  readonly userId: string;
  readonly name: string;
}

/** The packing of a trip as a screen shows it. */
export interface TripPacking {
  readonly sections: readonly PackingSectionView[];
  /** What somebody took off the list, as it would come back. */
  readonly removed: readonly PackingLine[];
  readonly bags: readonly PackedBag[];
  /** That of the travel bag's airline; null while nobody chose one. */
  readonly limit: CarryOnLimit | null;
  readonly centreRule: CentreRule | null;
  /** What the patient was told of medicines in the hospital; null when nobody said. */
  readonly patientRule: MedicinesRule | null;
  /** Grows with each deed: open screens see by it that they are behind. */
  readonly revision: number;
}

/** The packing for somebody without the medical part: no medical line, and nothing of what the hospital says of medicines. */
export function unmedicalPacking(packing: TripPacking): TripPacking {
  const sections = unmedicalList(packing.sections);
  const removed = packing.removed.filter(({ isMedical }) => !isMedical);
  return { ...packing, sections, removed, centreRule: null, patientRule: null };
}

/** What trip check tells somebody without the medical part: no medicine, nothing to hold against a limit, no count of what they do not see. */
export const unmedicalFacts = (facts: PackingFacts): PackingFacts => ({ ...facts, medicines: [], homeBagPounds: null, unpacked: 0, unpackedForHome: 0 });

/** Must-haves that are still to pack, of a list as somebody sees it. */
export const unpackedOf = (packing: TripPacking): number =>
  linesOf(packing).filter(({ section, isMustHave, isPacked }) => section !== 'leave-at-home' && isMustHave && !isPacked).length;

/** What a line is called in forms: its key, or its id where it is somebody's own. */
export const lineName = ({ key, id }: Pick<PackingLine, 'key' | 'id'>): string => key ?? id ?? '';

export const lineNamed = (lines: readonly PackingLine[], name: string): PackingLine | null => lines.find((line) => lineName(line) === name) ?? null;

export const linesOf = ({ sections }: TripPacking): readonly PackingLine[] => sections.flatMap(({ lines }) => lines);

export const travelBagOf = ({ bags }: Pick<TripPacking, 'bags'>): PackedBag | null => bags.find(({ bag }) => bag === 'travel') ?? null;
