import { mayDo, type Standing } from '../access/deeds';
import type { Problem } from '../problem';
import { problem } from '../problem';

/** Refusals that would tell of a hold: what they come to for somebody who may not know of it. Null: as if it were done. */
const UNREVEALING: Readonly<Record<string, Problem | null>> = {
  'hold-already': null,
  'hold-gone': null,
  'yes-while-on-hold': problem(null, 'word-not-now'),
};

/** A caregiver without the medical part may bring the surgeon's word, and learns nothing of what others brought. */
export function unrevealing(problems: readonly Problem[], standing: Standing): readonly Problem[] {
  if (mayDo('see-medical', standing)) return problems;
  return problems.flatMap((one) => (one.code in UNREVEALING ? (UNREVEALING[one.code] ?? []) : [one]));
}
