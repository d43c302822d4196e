import type { CentreRule, MedicinesRule } from './types';

export interface RuleInForce {
  readonly rule: MedicinesRule;
  readonly by: 'centre' | 'patient' | 'default';
}

/**
 * Whether the patient's own medicines go into the hospital bag. What the centre says wins over what the patient heard,
 * that over the default: out of it unless told, because a hospital's list says so, and flights ask the opposite.
 */
export function medicinesRule(centreRule: CentreRule | null, patientRule: MedicinesRule | null): RuleInForce {
  if (centreRule?.medicines) return { rule: centreRule.medicines, by: 'centre' };
  if (patientRule) return { rule: patientRule, by: 'patient' };
  return { rule: 'LEAVE', by: 'default' };
}
