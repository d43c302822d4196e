import type { PackingFacts, Trip } from '@/lib/domain/itinerary/types';
import { packingFacts } from '@/lib/domain/packing/packing-facts';
import { packingList } from '@/lib/domain/packing/packing-list';
import { plannedLines } from '@/lib/domain/packing/planned-lines';
import { travelBagOf, type TripPacking } from '@/lib/domain/packing/trip-packing';
import type { CentreRule, LineState, MedicinesRule, PackingContext, PackingLine, PlannedLine } from '@/lib/domain/packing/types';
import { bagOf, limitOf, lineStateOf, packingRevision } from './packing-rows';
import type { TripRow } from './trip-record';
import { dayOfColumn } from './trip-rows';

function centreRuleOf(centre: TripRow['centre']): CentreRule | null {
  if (!centre?.packingSource) return null;
  const { medicinesRule, packingNote: note, packingSource: source, packingCheckedOn } = centre;
  // The database knows no other rule.
  return { medicines: medicinesRule as MedicinesRule | null, note, source, checkedOn: packingCheckedOn && dayOfColumn(packingCheckedOn) };
}

/** What was taken off the list and is still asked for, as it would come back. */
function removedLines(planned: readonly PlannedLine[], states: readonly LineState[]): readonly PackingLine[] {
  const gone = states.filter(({ isRemoved }) => isRemoved).map((state) => ({ ...state, isRemoved: false }));
  const asked = planned.filter(({ key }) => gone.some((state) => state.key === key));
  return packingList(asked, gone).flatMap(({ lines }) => lines);
}

/** The packing list of a trip and what it tells trip check, from the rows that came with the trip. */
export function packingOf(row: TripRow, trip: Trip): { readonly facts: PackingFacts; readonly packing: TripPacking } {
  const [states, bags] = [row.packingLines.map(lineStateOf), row.bags.map(bagOf)];
  const limits = row.bags.flatMap(({ limit }) => (limit ? [limitOf(limit)] : []));
  const [centreRule, patientRule] = [centreRuleOf(row.centre), row.medicinesRule as MedicinesRule | null];
  const companionName = trip.escort.state === 'accepted' ? trip.escort.name : '';
  const context: PackingContext = { centreRule, patientRule, companionName, homePlan: travelBagOf({ bags })?.homePlan ?? null };
  const planned = plannedLines(trip, context);
  const packing = { sections: packingList(planned, states), removed: removedLines(planned, states), bags, limit: limits[0] ?? null, centreRule, patientRule };
  return { facts: packingFacts({ planned, states, bags, limits }), packing: { ...packing, revision: packingRevision(row) } };
}
