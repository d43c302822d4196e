import Link from 'next/link';
import { ActionForm } from '@/components/kit/action-form';
import { Section } from '@/components/kit/section';
import { Stepper } from '@/components/kit/stepper';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { NUMBER_LIMITS } from '@/lib/domain/recovery/surgeon-numbers';
import { useTranslations } from '@/lib/text/here';
import { addQuietDays } from '../actions';

/** More quiet days for whoever plans; fewer lead to the surgeon's word. */
export function QuietDaysForm({ record: { trip, version } }: { record: TripRecord }) {
  const t = useTranslations('numbers');
  const { quietDays } = trip.profile;
  const hidden = { tripId: trip.id, version: String(version) };
  return (
    <Section id="quiet" title={t('quietTitle')}>
      <ActionForm action={addQuietDays} submit={t('quietSave')} hidden={hidden} className="sheet pad">
        <p>{t('quietLead')}</p>
        <Stepper
          name="value" label={t('quietLabel')} hint={t('quietLeast', { least: quietDays })} initial={quietDays}
          least={quietDays} most={NUMBER_LIMITS.quietDays[1]} less={t('less')} more={t('more')}
        />
        <p className="numbers-change"><Link href={`/trips/${trip.id}/numbers?number=quietDays`} prefetch={false}>{t('quietFewer')}</Link></p>
      </ActionForm>
    </Section>
  );
}
