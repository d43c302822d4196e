import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LiveTrip } from '@/components/trip/live-trip';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly children: ReactNode;
}

/** Around all screens of one trip: they follow what others change. */
export default async function TripLayout({ params, children }: Props) {
  const [{ tripId }, t] = await Promise.all([params, getTranslations('history.live')]);
  return <>{children}<LiveTrip address={`/trips/${tripId}`} by={t('changed', { name: '{name}' })} changed={t('changedHere')} see={t('see')} /></>;
}
