import { PACKING_SECTIONS, type LineState, type PackingLine, type PackingSection, type PackingSectionView, type PlannedLine, type Progress } from './types';

/** Own lines stand below the list's, until somebody moves them. */
const OWN_LINES_FROM = 1000;

/** What people write of themselves there tells of medicines and wounds. */
export const MEDICAL_SECTIONS: readonly PackingSection[] = ['medicines', 'going-home'];

const UNTOUCHED = { id: null, title: '', quantity: null, bag: null, position: null, packerId: null, isPacked: false, turns: 0, supply: null } as const;

function plannedOne({ key, section, order, isMustHave, isMedical, isMedicine, why, ...plan }: PlannedLine, state: LineState | undefined): PackingLine {
  const { id, title, quantity, bag, position, packerId, isPacked, turns, supply } = state ?? UNTOUCHED;
  return {
    id, key, section, title, packerId, isPacked, turns, isMustHave, isMedical, isMedicine, why, supply,
    order: position ?? order, quantity: quantity ?? plan.quantity, bag: bag ?? plan.bag,
  };
}

function ownOne({ id, section, title, quantity, bag, position, packerId, isPacked, turns, supply }: LineState, index: number): PackingLine {
  const own = section ?? 'comfort';
  return {
    id, key: null, section: own, title, quantity, packerId, isPacked, turns, supply,
    order: position ?? OWN_LINES_FROM + index, bag: bag ?? (own === 'hospital' ? 'hospital' : 'travel'),
    isMustHave: false, isMedical: MEDICAL_SECTIONS.includes(own), isMedicine: own === 'medicines', why: null,
  };
}

const byId = (a: LineState, b: LineState) => (a.id < b.id ? -1 : 1);
const nameOf = ({ key, id }: PackingLine) => key ?? id ?? '';
const inOrder = (a: PackingLine, b: PackingLine) => a.order - b.order || (nameOf(a) < nameOf(b) ? -1 : 1);

function plannedLinesOf(planned: readonly PlannedLine[], states: readonly LineState[]): readonly PackingLine[] {
  const known = new Map(states.map((state) => [state.key, state]));
  return planned.filter(({ key }) => !known.get(key)?.isRemoved).map((line) => plannedOne(line, known.get(line.key)));
}

/** Removed ones keep their number, so that the others stay where they are. */
function ownLinesOf(states: readonly LineState[]): readonly PackingLine[] {
  const own = states.filter(({ key }) => key === null).sort(byId);
  return own.flatMap((state, index) => (state.isRemoved ? [] : [ownOne(state, index)]));
}

/** A section with its lines in order; what stays at home counts for nothing. */
export function sectionOf(section: PackingSection, lines: readonly PackingLine[]): PackingSectionView {
  const counted = section === 'leave-at-home' ? [] : lines;
  return { section, lines, packed: counted.filter(({ isPacked }) => isPacked).length, total: counted.length };
}

/**
 * The list as it is shown: what the plan asks for, with what somebody did with it, and their own lines. A line that the
 * plan no longer asks for is left out; what was done with it waits in its state until it is asked for again.
 */
export function packingList(planned: readonly PlannedLine[], states: readonly LineState[]): readonly PackingSectionView[] {
  const lines = [...plannedLinesOf(planned, states), ...ownLinesOf(states)].sort(inOrder);
  return PACKING_SECTIONS.map((section) => sectionOf(section, lines.filter((line) => line.section === section))).filter(({ lines: some }) => some.length > 0);
}

/** Of all sections together. */
export function wholeProgress(sections: readonly Progress[]): Progress {
  return sections.reduce((sum, { packed, total }) => ({ packed: sum.packed + packed, total: sum.total + total }), { packed: 0, total: 0 });
}
