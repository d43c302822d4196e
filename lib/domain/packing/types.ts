import type { Day } from '../calendar/types';
import type { BagPlan } from '../itinerary/types';

export const PACKING_SECTIONS = [
  'documents', 'medicines', 'clothes', 'comfort', 'hospital', 'going-home', 'leave-at-home',
] as const;
export type PackingSection = (typeof PACKING_SECTIONS)[number];

/** The carry-on, the bag for the hospital, a checked suitcase. */
export const BAGS = ['travel', 'hospital', 'checked'] as const;
export type Bag = (typeof BAGS)[number];

/** A line that the plan asks for. Its words are in `lib/text`, by `key`; why it is there, by `why`. */
export interface PlannedLine {
  /** Stable over re-plans and releases: what somebody did with the line is kept under it. */
  readonly key: string;
  readonly section: PackingSection;
  /** Place in its section while nobody moved it; the same in every trip. */
  readonly order: number;
  readonly bag: Bag;
  readonly quantity: number | null;
  readonly isMustHave: boolean;
  /** Travels in the cabin, and its supply counts. */
  readonly isMedicine: boolean;
  /** Tells of procedure, medicines or limits: only for those who see the medical part. */
  readonly isMedical: boolean;
  /** Names the sentence that says why, with its params; `source` names a source of the fact sheet where there is one. */
  readonly why: { readonly id: string; readonly params: Readonly<Record<string, string | number>>; readonly source: string | null };
}

/** What somebody did with a planned line (`key`), or a line of their own (`key` null). */
export interface LineState {
  readonly id: string;
  readonly key: string | null;
  readonly section: PackingSection | null;
  /** A new name for a planned line, or the name of an own line; empty where the list's own words hold. */
  readonly title: string;
  readonly quantity: number | null;
  readonly bag: Bag | null;
  /** Place in the section; null where the list's own order holds. */
  readonly position: number | null;
  readonly packerId: string | null;
  readonly isPacked: boolean;
  /** How often it was packed and taken out again: odd while it is packed. */
  readonly turns: number;
  /** Medicines: enough for `days` days, counted from `from` on. */
  readonly supply: { readonly days: number; readonly from: Day } | null;
  readonly isRemoved: boolean;
}

/** A line as a screen shows it. `id` is the state's where there is one; a line nobody touched has only its key. */
export interface PackingLine {
  readonly id: string | null;
  readonly key: string | null;
  readonly section: PackingSection;
  /** Lines of a section stand in this order; `placesAfterMove` reckons with it. */
  readonly order: number;
  readonly bag: Bag;
  /** Empty where the list's own words hold. */
  readonly title: string;
  readonly quantity: number | null;
  readonly packerId: string | null;
  readonly isPacked: boolean;
  readonly turns: number;
  readonly isMustHave: boolean;
  readonly isMedical: boolean;
  readonly isMedicine: boolean;
  readonly why: PlannedLine['why'] | null;
  readonly supply: LineState['supply'];
}

export interface Progress {
  readonly packed: number;
  readonly total: number;
}

/** A section with its lines. What stays at home is not packed, and has a total of 0. */
export interface PackingSectionView extends Progress {
  readonly section: PackingSection;
  readonly lines: readonly PackingLine[];
}

/** BRING: the patient's own medicines come to the hospital. LEAVE: they stay out of the hospital bag. */
export const MEDICINES_RULES = ['BRING', 'LEAVE'] as const;
export type MedicinesRule = (typeof MEDICINES_RULES)[number];

/** What a centre says on packing, from where, and the day somebody looked. */
export interface CentreRule {
  readonly medicines: MedicinesRule | null;
  readonly note: string;
  readonly source: string;
  readonly checkedOn: Day | null;
}

/** What the list depends on besides the trip. */
export interface PackingContext {
  readonly centreRule: CentreRule | null;
  readonly patientRule: MedicinesRule | null;
  /** Who travels along; empty when nobody does. */
  readonly companionName: string;
  readonly homePlan: BagPlan | null;
}

/** In inches, in any order. */
export interface BagSize {
  readonly lengthIn: number;
  readonly widthIn: number;
  readonly depthIn: number;
}

/** How a bag's numbers were typed and are shown. They are kept in inches and pounds. */
export type MeasureSystem = 'us' | 'metric';

export interface PackedBag {
  readonly bag: Bag;
  /** "My airline"; null when nobody chose one. */
  readonly airline: string | null;
  readonly size: BagSize | null;
  readonly pounds: number | null;
  /** On the way home; null where the weight on the way out holds. */
  readonly homePounds: number | null;
  readonly homePlan: BagPlan | null;
  readonly system: MeasureSystem;
}

/** The largest carry-on that an airline takes, wheels included, as a source says. */
export interface CarryOnLimit {
  readonly airline: string;
  readonly size: BagSize;
  /** Null where the airline names none, or nobody looked. */
  readonly pounds: number | null;
  readonly source: string;
  readonly grade: string;
  readonly checkedOn: Day;
}
