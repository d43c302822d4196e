import type { Day } from '../calendar/types';

/** When to stop eating and drinking before surgery, in a centre's own words. Where there is none it is asked; hours are never assumed. */
export interface FastingRule {
  readonly rule: string;
  readonly source: string;
  readonly checkedOn: Day | null;
}

/** What to say of eating and drinking before a visit: the centre's rule, else to ask; of a call without a rule, nothing. */
export function fastingAdvice({ fasting, isRemote }: { readonly fasting: string; readonly isRemote: boolean }): 'rule' | 'ask' | null {
  if (fasting !== '') return 'rule';
  return isRemote ? null : 'ask';
}
