import type { Day } from '../calendar/types';

/** When to stop eating and drinking before surgery, in a centre's own words. Where there is none it is asked; hours are never assumed. */
export interface FastingRule {
  readonly rule: string;
  readonly source: string;
  readonly checkedOn: Day | null;
}
