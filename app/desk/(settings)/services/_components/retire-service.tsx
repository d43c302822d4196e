import { ActionForm } from '@/components/kit/action-form';
import { Section } from '@/components/kit/section';
import type { SetService } from '@/lib/domain/appointments/settings';
import { useTranslations } from '@/lib/text/here';
import { retire } from '../actions';

interface RetireServiceProps {
  readonly centreId: string;
  readonly service: SetService;
  /** How many are ahead. */
  readonly booked: number;
}

export function RetireService({ centreId, service: { id: serviceId, name }, booked }: RetireServiceProps) {
  const t = useTranslations('deskSettings.services');
  return (
    <Section id="retire" title={t('retireTitle')}>
      <ActionForm action={retire} submit={t('retire', { name })} look="stop" hidden={{ centreId, serviceId }}>
        <p>{t('retireNote', { count: booked })}</p>
      </ActionForm>
    </Section>
  );
}
