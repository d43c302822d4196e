/** Keys are the ids of `lib/domain/guide/sources`. */
export const guideSources = {
  readOn: 'Read on {day}.',
  names: {
    'running-review': 'Review of 19 studies, BMC Musculoskeletal Disorders 2020',
    'insoles-review': 'Review of 11 trials, BMC Musculoskeletal Disorders 2014',
    'traction-review': 'Cochrane review of 32 trials, 2013',
    'exercise-review': 'Review of 13 trials for the World Health Organization, Journal of Occupational Rehabilitation 2023',
    'cauda-review': 'American Journal of Emergency Medicine 2020',
    'facet-review': 'Nature Reviews Rheumatology 2013',
    'second-opinion': 'medicare.gov',
    'sorensen-test': 'Shirley Ryan AbilityLab, a rehabilitation hospital',
    'stenosis-page': 'Stanford Health Care',
    'sciatica-page': 'Mayo Clinic',
    'disc-page': 'Providence, a group of hospitals',
    'slipping-chapter': 'A chapter on spondylolisthesis, Springer',
  },
} as const;
