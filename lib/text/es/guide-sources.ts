import type { Words } from '../words';
import type { guideSources as english } from '../en/guide-sources';

export const guideSources: Words<typeof english> = {
  readOn: 'Leído: {day}.',
  names: {
    'running-review': 'Repaso de 19 estudios, BMC Musculoskeletal Disorders 2020',
    'insoles-review': 'Repaso de 11 ensayos, BMC Musculoskeletal Disorders 2014',
    'traction-review': 'Repaso Cochrane de 32 ensayos, 2013',
    'exercise-review': 'Repaso de 13 ensayos para la Organización Mundial de la Salud, Journal of Occupational Rehabilitation 2023',
    'cauda-review': 'American Journal of Emergency Medicine 2020',
    'facet-review': 'Nature Reviews Rheumatology 2013',
    'second-opinion': 'medicare.gov',
    'sorensen-test': 'Shirley Ryan AbilityLab, un hospital de rehabilitación',
    'stenosis-page': 'Stanford Health Care',
    'sciatica-page': 'Mayo Clinic',
    'disc-page': 'Providence, un grupo de hospitales',
    'slipping-chapter': 'Un capítulo sobre la espondilolistesis, Springer',
  },
};
