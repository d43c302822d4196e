import type { ProcedureId } from './profile';

/** What a list of a profile shows, each beside its source; `ProfileNumber` are the single numbers behind it. */
export const LISTED_NUMBERS = [
  'arriveCentreDays', 'preOpVisit', 'nights', 'escort', 'quietDays', 'followUp',
  'avoidFlyingUntil', 'askBeforeFlyingUntil', 'lift',
] as const;
export type ListedNumber = (typeof LISTED_NUMBERS)[number];

/** A: official text or peer-reviewed. B: a hospital's or surgeon's own page. Weaker ones are never shown. */
export const SOURCES = {
  'wound-check': { grade: 'B' },
  'fusion-discharge': { grade: 'B' },
  'adult-stays': { grade: 'A' },
  'hip-knee-flying': { grade: 'B' },
  'arthroscopy-flying': { grade: 'B' },
  'abdominal-flying': { grade: 'B' },
  'spine-lifting': { grade: 'B' },
} as const satisfies Record<string, { readonly grade: 'A' | 'B' }>;
export type SourceId = keyof typeof SOURCES;

/** The day on which the pages behind `SOURCES` were read. */
export const SOURCES_READ_ON = '2026-11-22';

/** `own`: Mendway starts with the number. `surgeon`: the person was asked for the surgeon's own. */
export type NumberSource =
  | { readonly type: 'own' }
  | { readonly type: 'surgeon' }
  | { readonly type: 'published'; readonly id: SourceId };

type SourcedNumbers = Partial<Record<ListedNumber, SourceId>>;

const ESCORTED: SourcedNumbers = { escort: 'adult-stays' };
const SPINE: SourcedNumbers = { ...ESCORTED, lift: 'spine-lifting' };
const WOUND_CHECKED: SourcedNumbers = { ...SPINE, followUp: 'wound-check' };

const PUBLISHED: Readonly<Record<ProcedureId, SourcedNumbers>> = {
  'epidural-injection': ESCORTED,
  'endoscopic-spine': SPINE,
  microdiscectomy: SPINE,
  laminectomy: WOUND_CHECKED,
  'cervical-fusion': WOUND_CHECKED,
  'disc-replacement': WOUND_CHECKED,
  'lumbar-fusion': { ...WOUND_CHECKED, nights: 'fusion-discharge' },
  'multilevel-fusion': WOUND_CHECKED,
  'hip-or-knee-replacement': {
    ...ESCORTED, followUp: 'wound-check', avoidFlyingUntil: 'hip-knee-flying', askBeforeFlyingUntil: 'hip-knee-flying',
  },
  arthroscopy: { ...ESCORTED, avoidFlyingUntil: 'arthroscopy-flying' },
  'keyhole-abdominal': ESCORTED,
  'open-abdominal': { ...ESCORTED, avoidFlyingUntil: 'abdominal-flying' },
  consultation: {},
  other: {},
};

/** Where a default number is from. A surgeon's recorded word replaces number and source. */
export function sourceOf(procedure: ProcedureId, number: ListedNumber): NumberSource {
  if (procedure === 'other') return { type: 'surgeon' };
  const id = PUBLISHED[procedure][number];
  return id ? { type: 'published', id } : { type: 'own' };
}
