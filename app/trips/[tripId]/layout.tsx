import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LiveTrip } from '@/components/trip/live-trip';
import { WaitingScope } from '@/components/trip/waiting-scope';
import { currentActor } from '@/lib/server/actor';
import { deviceKey } from '@/lib/server/device-key';
import { waitingWords } from '@/lib/text/queue-words';
import { requestLocale } from '@/lib/text/request';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly children: ReactNode;
}

/** Around all screens of one trip: they follow what others change, and keep what is done without a network. */
export default async function TripLayout({ params, children }: Props) {
  const [{ tripId }, t, actor, locale] = await Promise.all([params, getTranslations('history.live'), currentActor(), requestLocale()]);
  const live = <LiveTrip address={`/trips/${tripId}`} by={t('changed', { name: '{name}' })} changed={t('changedHere')} see={t('see')} />;
  // On a computer that others use too nothing waits to be sent.
  return actor && !actor.proof?.isShared ? <WaitingScope person={deviceKey(actor)} words={waitingWords(locale)}>{children}{live}</WaitingScope> : <>{children}{live}</>;
}
