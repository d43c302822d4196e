import { hasProcedure, hasSurgery, type LineSpec } from './line-spec';

export const GOING_HOME: readonly LineSpec[] = [
  { key: 'discharge-papers', isMustHave: true, isMedical: true, asks: hasProcedure },
  { key: 'new-medicines', isMustHave: true, isMedical: true, isMedicine: true, asks: hasProcedure },
  { key: 'wound-supplies', isMustHave: true, isMedical: true, asks: hasSurgery, source: 'osc-list' },
  { key: 'fly-letter', isMedical: true, asks: ({ needsLetter }) => needsLetter, source: 'airline-letter' },
  { key: 'medicine-pouch', isMustHave: true, isMedical: true, asks: ({ homePlan }) => homePlan === 'check-it' || homePlan === 'ship', why: ({ homePlan }) => (homePlan === 'ship' ? 'medicine-pouch-shipped' : 'medicine-pouch') },
  { key: 'next-visit', isMedical: true },
];
