import { CheckChoice } from '@/components/kit/check-choice';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { useTranslations } from '@/lib/text/here';

interface RoleChoiceProps {
  readonly legend: string;
  readonly initial: 'CAREGIVER' | 'FAMILY';
  readonly seesMedical: boolean;
}

/** What somebody is on the trip. The medical part is asked about only where it can be allowed. */
export function RoleChoice({ legend, initial, seesMedical }: RoleChoiceProps) {
  const t = useTranslations('people');
  const medical = <CheckChoice name="seesMedical" initial={seesMedical ? 'on' : ''} note={t('person.medicalNote')}>{t('person.medical')}</CheckChoice>;
  const options = [
    { value: 'FAMILY', label: t('roles.FAMILY'), note: t('person.familyNote') },
    { value: 'CAREGIVER', label: t('roles.CAREGIVER'), note: t('person.caregiverNote'), more: medical },
  ];
  return <ChoiceGroup name="role" legend={legend} initial={initial} options={options} />;
}
