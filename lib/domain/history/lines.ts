import { mayDo, type Standing } from '../access/deeds';
import type { Day } from '../calendar/types';
import { isMedicalFinding } from '../check/medical-findings';
import type { BagPlan, Escort, Item, Surgery } from '../itinerary/types';
import type { WalkingNumbers } from '../itinerary/walking-numbers';
import type { ProcedureId } from '../recovery/profile';
import { itemFieldsUnlike, type ItemField } from './item-fields';
import { numberLines, type NumberLine } from './number-lines';
import type { Difference, HistoryEntry } from './types';

export interface ItemChange {
  readonly type: 'moved' | 'changed';
  readonly from: Item;
  readonly to: Item;
  readonly fields: readonly ItemField[];
}

/** One thing that a change did, for the words in `lib/text/history-words`. */
export type HistoryLine =
  | { readonly type: 'added' | 'removed' | 'left'; readonly item: Item }
  | ItemChange
  | { readonly type: 'surgery'; readonly from: Day | null; readonly to: Day | null }
  | { readonly type: 'confirmed'; readonly isConfirmed: boolean }
  | { readonly type: 'hour'; readonly isCentres: boolean }
  | { readonly type: 'procedure'; readonly from: ProcedureId; readonly to: ProcedureId }
  | NumberLine
  | { readonly type: 'centre'; readonly from: string | null; readonly to: string | null }
  | { readonly type: 'escort'; readonly from: Escort; readonly to: Escort }
  | { readonly type: 'snooze'; readonly to: Day | null }
  | { readonly type: 'papers'; readonly hasPapers: boolean }
  | { readonly type: 'walking'; readonly from: WalkingNumbers | null; readonly to: WalkingNumbers | null }
  | { readonly type: 'bag-plan'; readonly from: BagPlan | null; readonly to: BagPlan | null }
  | { readonly type: 'medicines'; readonly areInCabin: boolean }
  | { readonly type: 'kept' | 'checked-again'; readonly findingKey: string; readonly reason: string }
  | { readonly type: 'sharing'; readonly isShared: boolean }
  /** A clinician's word, or a hold: its row tells those who may read it. */
  | { readonly type: 'word' }
  /** The centre confirmed one. */
  | { readonly type: 'settled' }
  /** Something that this reader has no part in. */
  | { readonly type: 'hidden' }
  | { readonly type: 'nothing' };

/** What a change did, as far as that reader may know it. */
export function linesFor(change: Difference & Pick<HistoryEntry, 'deed'>, standing: Standing): readonly HistoryLine[] {
  const words = wordLines(change.deed);
  const lines = differenceLines(change);
  const all = lines.length > 0 ? lines : words;
  const shown = all.filter((line) => isShown(line, standing));
  if (all.length === 0) return [{ type: 'nothing' }];
  return shown.length === all.length ? shown : [...shown, { type: 'hidden' }];
}

function wordLines(deed: string): readonly HistoryLine[] {
  if (deed === 'record-word') return [{ type: 'word' }];
  return deed === 'settle-word' ? [{ type: 'settled' }] : [];
}

function isShown(line: HistoryLine, standing: Standing): boolean {
  switch (line.type) {
    case 'word':
    case 'settled':
    case 'procedure':
    case 'medicines':
      return mayDo('see-medical', standing);
    case 'number':
      // The quiet days stand in everybody's calendar.
      return line.number === 'quietDays' || mayDo('see-medical', standing);
    case 'kept':
    case 'checked-again':
      return mayDo('change-itinerary', standing) && (mayDo('see-medical', standing) || !isMedicalFinding(line.findingKey));
    case 'snooze':
    case 'papers':
    case 'bag-plan':
      return mayDo('change-itinerary', standing);
    case 'sharing':
      return mayDo('share-with-centre', standing);
    default:
      return true;
  }
}

/** All that two sides of a change differ in. */
export function differenceLines(change: Difference): readonly HistoryLine[] {
  const { before, after } = change;
  return [
    ...surgeryLines(before.surgery, after.surgery),
    ...(before.procedure && after.procedure ? [{ type: 'procedure' as const, from: before.procedure, to: after.procedure }] : []),
    ...numberLines(before.profile, after.profile),
    ...(before.centre !== undefined ? [{ type: 'centre' as const, from: before.centre?.name ?? null, to: after.centre?.name ?? null }] : []),
    ...(before.escort && after.escort ? [{ type: 'escort' as const, from: before.escort, to: after.escort }] : []),
    ...itemLines(change),
    ...answerLines(change),
  ];
}

const dayOf = (surgery: Surgery | undefined) => (surgery?.state === 'dated' ? surgery.on : null);

function surgeryLines(before: Surgery | undefined, after: Surgery | undefined): readonly HistoryLine[] {
  if (!before || !after) return [];
  const [from, to] = [dayOf(before), dayOf(after)];
  if (from !== to || before.state === 'unknown' || after.state === 'unknown') return from === to ? [] : [{ type: 'surgery', from, to }];
  const [isConfirmed, isCentres] = [after.confirmedByCentre, after.hourByCentre === true];
  return [
    ...(before.confirmedByCentre !== isConfirmed ? [{ type: 'confirmed' as const, isConfirmed }] : []),
    ...((before.hourByCentre === true) !== isCentres ? [{ type: 'hour' as const, isCentres }] : []),
  ];
}

function itemLines({ before, after }: Difference): readonly HistoryLine[] {
  const [old, fresh] = [before.items ?? [], after.items ?? []];
  const earlier = new Map(old.map((item) => [item.id, item]));
  const later = new Set(fresh.map(({ id }) => id));
  const isSaid = dayOf(before.surgery) !== dayOf(after.surgery);
  const changed = fresh.flatMap((to): readonly HistoryLine[] => {
    const from = earlier.get(to.id);
    // The surgery day has a line of its own.
    if (to.kind === 'SURGERY' && isSaid) return [];
    return from ? [changedLine(from, to)] : [{ type: 'added', item: to }];
  });
  const removed = old.filter(({ id }) => !later.has(id)).map((item): HistoryLine => ({ type: 'removed', item }));
  return [...changed, ...removed, ...(after.left ?? []).map((item): HistoryLine => ({ type: 'left', item }))];
}

function changedLine(from: Item, to: Item): ItemChange {
  const fields = itemFieldsUnlike(from, to);
  return { type: fields.every((field) => field === 'when') ? 'moved' : 'changed', from, to, fields };
}

function answerLines({ before, after }: Difference): readonly HistoryLine[] {
  const kept = (after.kept ?? []).map(({ findingKey, reason }): HistoryLine => ({ type: 'kept', findingKey, reason }));
  const again = after.kept?.length === 0 ? (before.kept ?? []).map(({ findingKey, reason }): HistoryLine => ({ type: 'checked-again', findingKey, reason })) : [];
  return [
    ...(after.nonstopSnoozedUntil !== undefined ? [{ type: 'snooze' as const, to: after.nonstopSnoozedUntil }] : []),
    ...(after.hasPapers !== undefined ? [{ type: 'papers' as const, hasPapers: after.hasPapers }] : []),
    ...(after.walking !== undefined ? [{ type: 'walking' as const, from: before.walking ?? null, to: after.walking }] : []),
    ...packingLines({ before, after }),
    ...(after.shared !== undefined ? [{ type: 'sharing' as const, isShared: after.shared }] : []),
    ...kept,
    ...again,
  ];
}

function packingLines({ before, after }: Difference): readonly HistoryLine[] {
  return [
    ...(after.homeBagPlan !== undefined ? [{ type: 'bag-plan' as const, from: before.homeBagPlan ?? null, to: after.homeBagPlan }] : []),
    ...(after.checkedMedicines ? [{ type: 'medicines' as const, areInCabin: after.checkedMedicines.length === 0 }] : []),
  ];
}
