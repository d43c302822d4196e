import { ButtonLink } from '@/components/kit/button';
import type { ButtonLook } from '@/components/kit/button-class';
import type { OpenAppointment } from '@/lib/domain/appointments/by-hand';
import type { Service } from '@/lib/domain/appointments/types';
import { useTranslations } from '@/lib/text/here';
import type { Shown } from './shown';

interface PickLinkProps {
  readonly shown: Shown;
  readonly asked: OpenAppointment;
  readonly look: ButtonLook;
}

/** What the trip's centre gives times for on Mendway and this appointment is; undefined: it is asked for by phone. */
export const serviceFor = ({ services }: Shown, { purpose: wanted }: OpenAppointment): Service | undefined =>
  services.find(({ purpose }) => purpose !== null && purpose === wanted);

/** On to the open times; nothing where there are none to pick from. */
export function PickLink({ shown, asked, look }: PickLinkProps) {
  const t = useTranslations('appointments');
  const service = serviceFor(shown, asked);
  if (!service) return null;
  const query = new URLSearchParams({ service: service.id, ...(asked.item && { item: asked.item.id }) });
  return <p><ButtonLink look={look} large href={`/trips/${shown.record.trip.id}/appointments/times?${query}`}>{t('pick')}</ButtonLink></p>;
}
