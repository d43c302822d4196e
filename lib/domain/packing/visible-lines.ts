import type { PackingFacts } from '../itinerary/types';
import { MEDICAL_SECTIONS, sectionOf } from './packing-list';
import { PACKING_SECTIONS, type PackingSection, type PackingSectionView } from './types';

/** The list for somebody without the medical part: neither its lines nor their number. */
export function unmedicalList(sections: readonly PackingSectionView[]): readonly PackingSectionView[] {
  return sections
    .map(({ section, lines }) => sectionOf(section, lines.filter(({ isMedical }) => !isMedical)))
    .filter(({ lines }) => lines.length > 0);
}

/** Where somebody without the medical part may put a line of their own: elsewhere they would not see it again. */
export const UNMEDICAL_SECTIONS: readonly PackingSection[] = PACKING_SECTIONS.filter((section) => !MEDICAL_SECTIONS.includes(section));

/** What trip check may tell somebody without the medical part: nothing of medicines. */
export function unmedicalFacts(facts: PackingFacts | null): PackingFacts | null {
  return facts && { ...facts, medicines: [], unpackedForHome: 0 };
}
