import type { GuideSourceId } from './sources';

/** What somebody may read in a letter from a doctor. `source`: null where the definition is in our own words. */
interface Condition {
  readonly id: string;
  readonly source: GuideSourceId | null;
  /** The old guide said it otherwise: the page says what is right. */
  readonly isCorrected?: true;
}

/** Names of what can be wrong with a back, in the order of the alphabet in English. */
export const CONDITIONS = [
  { id: 'arthritis', source: 'facet-review' },
  { id: 'cauda', source: 'cauda-review' },
  { id: 'disc', source: 'disc-page' },
  { id: 'fracture', source: null },
  { id: 'herniated', source: 'sciatica-page' },
  { id: 'nerve', source: null, isCorrected: true },
  { id: 'sciatica', source: 'sciatica-page' },
  { id: 'stenosis', source: 'stenosis-page' },
  { id: 'slipping', source: 'slipping-chapter', isCorrected: true },
] as const satisfies readonly Condition[];

/** What operations on a back are called: all in our own words. */
export const OPERATIONS = ['injection', 'microdiscectomy', 'laminectomy', 'fusion', 'replacement', 'endoscopic'] as const;
