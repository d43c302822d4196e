import { DAYS_TO_SPARE } from '../trip-days';
import { flies, hasSurgery, travels, type LineSpec } from './line-spec';

/** All of them tell of the patient's health. */
export const MEDICINES: readonly LineSpec[] = [
  {
    key: 'daily-medicines', isMustHave: true, isMedical: true, isMedicine: true, asks: travels, source: 'catholic-health-list',
    params: ({ supplyDays }) => ({ days: supplyDays, spare: DAYS_TO_SPARE }),
  },
  { key: 'pain-medicine', isMedical: true, isMedicine: true, asks: (it) => travels(it) && hasSurgery(it) },
  { key: 'stool-softener', isMedical: true, isMedicine: true, asks: (it) => travels(it) && hasSurgery(it), source: 'osc-list' },
  { key: 'liquid-medicine', isMedical: true, isMedicine: true, asks: flies, source: 'tsa-liquids' },
  { key: 'cold-pack', isMedical: true, asks: (it) => travels(it) && hasSurgery(it), why: (it) => (flies(it) ? 'cold-pack-flying' : 'cold-pack'), source: (it) => (flies(it) ? 'tsa-liquids' : 'osc-list') },
  { key: 'cpap', isMedical: true, source: 'monmouth-list' },
];
