import { flies, hasCompanion, travels, type LineSpec } from './line-spec';

export const DOCUMENTS: readonly LineSpec[] = [
  { key: 'passport', isMustHave: true, asks: ({ isAbroad }) => isAbroad },
  { key: 'visa', asks: ({ isAbroad }) => isAbroad },
  { key: 'photo-id', isMustHave: true, asks: ({ isAbroad }) => !isAbroad, why: (it) => (flies(it) ? 'photo-id-flying' : 'photo-id'), source: 'rwj-list' },
  { key: 'insurance-card', isMustHave: true, source: 'rwj-list' },
  { key: 'centre-papers', isMustHave: true },
  { key: 'medicine-list', isMustHave: true, isMedical: true, source: 'maine-list' },
  { key: 'scans', isMustHave: true, isMedical: true },
  { key: 'emergency-card', isMustHave: true, source: 'maine-list' },
  { key: 'tickets', asks: ({ mode }) => mode === 'FLY' || mode === 'TRAIN' },
  { key: 'addresses', asks: travels },
  { key: 'companion-number', asks: hasCompanion, params: ({ companion }) => ({ companion }) },
  { key: 'payment-card', source: 'monmouth-list' },
  { key: 'care-proxy', isMedical: true },
];
