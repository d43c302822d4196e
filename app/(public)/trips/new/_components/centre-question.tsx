import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SelectField } from '@/components/kit/select-field';
import type { Day } from '@/lib/domain/calendar/types';
import { centreStanding } from '@/lib/domain/guide/centre-standing';
import type { CentreFact } from '@/lib/domain/itinerary/types';

const OPTIONS = { closed: 'closedOption', closing: 'closingOption', unverified: 'unverifiedOption' } as const;

interface CentreQuestionProps {
  readonly centres: readonly CentreFact[];
  readonly today: Day;
  readonly initial: string;
}

/** Closed and unverified centres stand in the list too: people come with old guides, and the plan explains. */
export async function CentreQuestion({ centres, today, initial }: CentreQuestionProps) {
  const t = await getTranslations('newTrip.centre');
  const option = (centre: CentreFact) => {
    const { id: value, name } = centre;
    const standing = centreStanding(centre, today);
    return { value, label: standing === 'open' ? name : t(OPTIONS[standing], { name }) };
  };
  const isOpen = ({ status }: CentreFact) => status === 'OPEN';
  return (
    <SelectField
      name="centre"
      label={t('label')}
      initial={initial}
      empty={t('none')}
      hint={<>{t('hint')} <Link href="/centres#elsewhere" prefetch={false}>{t('list')}</Link></>}
      options={[
        { label: t('open'), options: centres.filter(isOpen).map(option) },
        { label: t('closed'), options: centres.filter((centre) => !isOpen(centre)).map(option) },
      ]}
    />
  );
}
