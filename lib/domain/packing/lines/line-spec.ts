import type { PackingSourceId } from '../sources';
import type { Situation } from '../situation';
import type { Bag } from '../types';

/** A line that the list knows: when it is asked for, and why. Its words are in `lib/text/*` under `key` and `why`. */
export interface LineSpec {
  /** Never changed once released: what people did with the line is kept under it. */
  readonly key: string;
  /** The travel bag where nothing is said. */
  readonly bag?: Bag;
  readonly isMustHave?: true;
  readonly isMedical?: true;
  readonly isMedicine?: true;
  /** Always asked for where nothing is said. */
  readonly asks?: (situation: Situation) => boolean;
  readonly quantity?: (situation: Situation) => number;
  /** The sentence that says why; the line's key where nothing is said. */
  readonly why?: (situation: Situation) => string;
  readonly params?: (situation: Situation) => Readonly<Record<string, string | number>>;
  /** Mendway's own suggestion where nothing is said. */
  readonly source?: PackingSourceId | ((situation: Situation) => PackingSourceId | null);
}

export const travels = ({ mode }: Situation): boolean => mode !== 'LOCAL';
export const flies = ({ mode }: Situation): boolean => mode === 'FLY';
export const hasProcedure = ({ isConsultation }: Situation): boolean => !isConsultation;
export const hasCompanion = ({ companion }: Situation): boolean => companion !== '';
/** Everything but an injection and a visit. */
export const hasSurgery = ({ procedure }: Situation): boolean => procedure !== 'consultation' && procedure !== 'epidural-injection';
