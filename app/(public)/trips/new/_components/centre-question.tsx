import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SelectField } from '@/components/kit/select-field';
import type { CentreFact } from '@/lib/domain/itinerary/types';

/** Closed and unverified centres stand in the list too: people come with old guides, and the plan explains. */
export async function CentreQuestion({ centres, initial }: { centres: readonly CentreFact[]; initial: string }) {
  const t = await getTranslations('newTrip.centre');
  const option = ({ id, name, status }: CentreFact) => ({
    value: id,
    label: status === 'OPEN' ? name : t(status === 'CLOSED' ? 'closedOption' : 'unverifiedOption', { name }),
  });
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
