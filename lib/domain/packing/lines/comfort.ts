import { flies, hasCompanion, hasProcedure, travels, type LineSpec } from './line-spec';

export const COMFORT: readonly LineSpec[] = [
  { key: 'charger', isMustHave: true, source: 'rwj-list' },
  { key: 'liquids-bag', asks: flies, source: 'tsa-liquids' },
  { key: 'wash-things', asks: (it) => travels(it) && !flies(it) },
  { key: 'glasses' },
  { key: 'seat-cushion', asks: travels, why: ({ mode }) => (mode === 'FLY' ? 'seat-cushion-flying' : 'seat-cushion') },
  { key: 'water-bottle', asks: travels, why: (it) => (flies(it) ? 'water-bottle-flying' : 'water-bottle') },
  { key: 'sleep-set', asks: travels },
  { key: 'companion-time', asks: (it) => hasCompanion(it) && hasProcedure(it), params: ({ companion }) => ({ companion }) },
];
