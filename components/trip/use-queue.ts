'use client';

import { useCallback, useEffect, useState } from 'react';
import type { OfflineDeed } from '@/lib/domain/offline/deeds';
import { isWaiting } from '@/lib/domain/offline/waiting';
import { askToSend } from '@/lib/device/queue/background';
import { onChange } from '@/lib/device/queue/changes';
import { type Sending, sendQueue } from '@/lib/device/queue/send';
import { deedsOf, keepDeed, type Keeping, type StoredDeed } from '@/lib/device/queue/store';

export interface Queue {
  /** All that is kept of the person on this device, in the order in which it was done. */
  readonly deeds: readonly StoredDeed[];
  /** How sending went last; null while nobody tried. */
  readonly sending: Sending | null;
  readonly send: () => Promise<Sending>;
  /** Keeps a deed until there is a network; `label`: what it is about. */
  readonly keep: (deed: OfflineDeed, label: string) => Promise<Keeping>;
}

const NONE: readonly StoredDeed[] = [];
/** Not every browser says when the network is back. */
const RETRY_MS = 30_000;

/** What waits on this device, as it comes and goes; it is sent whenever there may be a network again. `person`: by their device key. */
export function useQueue(person: string): Queue {
  const [deeds, setDeeds] = useState(NONE);
  const [sending, setSending] = useState<Sending | null>(null);
  useEffect(() => {
    // A browser that keeps nothing has nothing that waits.
    const look = () => void deedsOf(person).then(setDeeds, () => undefined);
    look();
    return onChange(look);
  }, [person]);
  const send = useCallback(async () => {
    const went = await sendQueue();
    setSending(went);
    return went;
  }, []);
  const keep = useCallback(async (deed: OfflineDeed, label: string) => {
    const keeping = await keepDeed(person, deed, label);
    // Shown before the caller goes on: what was pressed does not go back for a moment.
    if (keeping === 'kept') setDeeds(await deedsOf(person));
    void askToSend().catch(() => undefined);
    return keeping;
  }, [person]);
  const waits = deeds.some(isWaiting);
  useEffect(() => (waits ? whenOnline(() => void send()) : undefined), [waits, send]);
  return { deeds, sending, send, keep };
}

/** Now, whenever the browser finds a network, when somebody looks again, and from time to time. */
function whenOnline(send: () => void): () => void {
  const look = (): void => {
    if (navigator.onLine && document.visibilityState === 'visible') send();
  };
  look();
  const timer = setInterval(look, RETRY_MS);
  window.addEventListener('online', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', look);
    document.removeEventListener('visibilitychange', look);
  };
}
