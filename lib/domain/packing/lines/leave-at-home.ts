import { flies, hasProcedure, travels, type LineSpec } from './line-spec';

const MEDICINES_AT_HOME = { centre: 'medicines-at-home-centre', patient: 'medicines-at-home-patient', default: 'medicines-at-home' } as const;

export const LEAVE_AT_HOME: readonly LineSpec[] = [
  { key: 'big-suitcase', asks: travels },
  { key: 'jewellery', asks: hasProcedure, source: 'rwj-list' },
  { key: 'valuables', source: 'rwj-list' },
  { key: 'lace-shoes', asks: hasProcedure },
  { key: 'make-up', asks: hasProcedure },
  { key: 'heavy-books', asks: travels },
  { key: 'big-bottles', asks: flies, source: 'tsa-liquids' },
  { key: 'medicines-at-home', isMedical: true, asks: (it) => !travels(it) && hasProcedure(it) && it.rule.rule === 'LEAVE', why: ({ rule }) => MEDICINES_AT_HOME[rule.by], source: ({ rule }) => (rule.by === 'default' ? 'rwj-list' : null) },
];
