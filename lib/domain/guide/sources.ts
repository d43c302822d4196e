import type { Day } from '../calendar/types';

/**
 * Where a fact of the guide is from. A: official text or peer-reviewed. B: a hospital's own page. Weaker ones are never
 * shown: what only they say is Mendway's own, and marked so.
 */
export const GUIDE_SOURCES = {
  'running-review': { grade: 'A', href: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7271446' },
  'insoles-review': { grade: 'A', href: 'https://www.biomedcentral.com/1471-2474/15/140' },
  'traction-review': { grade: 'A', href: 'https://doi.org/10.1002/14651858.CD003010.pub5' },
  'exercise-review': { grade: 'A', href: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10684665' },
  'cauda-review': { grade: 'A', href: 'https://doi.org/10.1016/j.ajem.2019.158402' },
  'facet-review': { grade: 'A', href: 'https://doi.org/10.1038/nrrheum.2012.199' },
  'second-opinion': { grade: 'A', href: 'https://www.medicare.gov/what-medicare-covers/what-part-b-covers/get-a-second-opinion-before-surgery' },
  'sorensen-test': { grade: 'B', href: 'https://www.sralab.org/rehabilitation-measures/beiring-sorensen-test' },
  'stenosis-page': { grade: 'B', href: 'https://stanfordhealthcare.org/medical-conditions/back-neck-and-spine/spinal-stenosis.html' },
  'sciatica-page': { grade: 'B', href: 'https://mayoclinic.org/pinched-nerve-due-to-herniated-disk/img-20006135' },
  'disc-page': { grade: 'B', href: 'https://oregon.providence.org/health-library/d/degenerative-disc-disease/' },
  'slipping-chapter': { grade: 'A', href: 'https://link.springer.com/chapter/10.1007/978-3-7091-3335-4_6' },
} as const satisfies Record<string, { readonly grade: 'A' | 'B'; readonly href: string }>;

export type GuideSourceId = keyof typeof GUIDE_SOURCES;

/** The day on which somebody read them. */
export const GUIDE_SOURCES_READ_ON = '2026-11-29' as Day;
