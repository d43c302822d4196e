import { addDays } from '../calendar/days';
import type { PackingFacts } from '../itinerary/types';
import { carryOnFit } from './carry-on-fit';
import { packingList } from './packing-list';
import type { CarryOnLimit, LineState, PackedBag, PackingLine, PlannedLine } from './types';

export interface Packing {
  readonly planned: readonly PlannedLine[];
  readonly states: readonly LineState[];
  readonly bags: readonly PackedBag[];
  readonly limits: readonly CarryOnLimit[];
}

/** The limit of "my airline"; null when nobody chose one, or its limit is not known any more. */
function limitFor(bag: PackedBag | undefined, limits: readonly CarryOnLimit[]): CarryOnLimit | null {
  return limits.find(({ airline }) => airline === bag?.airline) ?? null;
}

function carryOnOf(bag: PackedBag | undefined, limits: readonly CarryOnLimit[]): PackingFacts['carryOn'] {
  const limit = limitFor(bag, limits);
  const fit = bag && limit && carryOnFit(bag, limit);
  if (fit?.answer !== 'over') return null;
  return { airline: limit?.airline ?? '', over: fit.excesses.some(({ measure }) => measure !== 'weight') ? 'size' : 'weight' };
}

function medicineOf({ id, key, bag, supply }: PackingLine): PackingFacts['medicines'][number] {
  return {
    id: key ?? id ?? '',
    bag: bag === 'checked' ? 'checked' : 'cabin',
    lastsUntil: supply && addDays(supply.from, supply.days - 1),
  };
}

const isForTheWayHome = ({ section }: PackingLine) => section === 'going-home';

/** What trip check looks at. Who has not touched the list has packed nothing, and most needs to be told. */
export function packingFacts({ planned, states, bags, limits }: Packing): PackingFacts {
  const lines = packingList(planned, states).filter(({ section }) => section !== 'leave-at-home').flatMap((section) => section.lines);
  const missing = lines.filter(({ isMustHave, isPacked }) => isMustHave && !isPacked);
  const travel = bags.find(({ bag }) => bag === 'travel');
  return {
    carryOn: carryOnOf(travel, limits),
    homeBagPounds: travel?.homePounds ?? travel?.pounds ?? null,
    homeBagPlan: travel?.homePlan ?? null,
    medicines: lines.filter(({ isMedicine }) => isMedicine).map(medicineOf),
    unpacked: missing.filter((line) => !isForTheWayHome(line)).length,
    unpackedForHome: missing.filter(isForTheWayHome).length,
  };
}
