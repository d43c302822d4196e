import { MEDICAL_SECTIONS, sectionOf } from './packing-list';
import { tellsOfProcedure } from './sources';
import { PACKING_SECTIONS, type PackingLine, type PackingSection, type PackingSectionView } from './types';

function withoutTellingSource(line: PackingLine): PackingLine {
  return line.why && tellsOfProcedure(line.why.source) ? { ...line, why: { ...line.why, source: null } } : line;
}

/** The list for somebody without the medical part: neither its lines nor their number. */
export function unmedicalList(sections: readonly PackingSectionView[]): readonly PackingSectionView[] {
  return sections
    .map(({ section, lines }) => sectionOf(section, lines.filter(({ isMedical }) => !isMedical).map(withoutTellingSource)))
    .filter(({ lines }) => lines.length > 0);
}

/** Where somebody without the medical part may put a line of their own: elsewhere they would not see it again. */
export const UNMEDICAL_SECTIONS: readonly PackingSection[] = PACKING_SECTIONS.filter((section) => !MEDICAL_SECTIONS.includes(section));
