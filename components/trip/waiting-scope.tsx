'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import type { OfflineDeed } from '@/lib/domain/offline/deeds';
import { isWaiting } from '@/lib/domain/offline/waiting';
import type { Keeping, StoredDeed } from '@/lib/device/queue/store';
import type { WaitingWords } from '@/lib/text/queue-words';
import { type Queue, useQueue } from './use-queue';

interface Waiting extends Queue {
  /** In the reader's language; null where there is no scope. */
  readonly words: WaitingWords | null;
}

const NOTHING: Waiting = { deeds: [], sending: null, words: null, send: async () => 'nothing', keep: async () => 'denied' };

const WaitingContext = createContext<Waiting>(NOTHING);

/** What waits on this device to be sent; nothing, and no room for more, on pages of no trip. */
export const useWaiting = (): Waiting => useContext(WaitingContext);

interface WaitingScopeProps {
  /** The person, as their devices know them. */
  readonly person: string;
  readonly words: WaitingWords;
  readonly children: ReactNode;
}

/** Keeps what is done without a network, sends it when there is one, and has the page drawn anew then. */
export function WaitingScope({ person, words, children }: WaitingScopeProps) {
  const router = useRouter();
  const queue = useQueue(person);
  const waiting = queue.deeds.filter(isWaiting).length;
  const before = useRef(0);
  useEffect(() => {
    if (waiting < before.current && navigator.onLine) router.refresh();
    before.current = waiting;
  }, [waiting, router]);
  return <WaitingContext value={{ ...queue, words }}>{children}</WaitingContext>;
}

/** What every deed carries: made here, by this clock. */
export const madeHere = (tripId: string): Pick<OfflineDeed, 'id' | 'tripId' | 'madeAt'> =>
  ({ id: crypto.randomUUID(), tripId, madeAt: new Date().toISOString() });

/** What to say of a deed that was not kept; nothing where it was. */
export const keepingWords = (keeping: Keeping, words: WaitingWords | null): string => (keeping === 'kept' ? '' : (words?.[keeping] ?? ''));

/** Of one trip. */
export const deedsOfTrip = (deeds: readonly StoredDeed[], tripId: string): readonly StoredDeed[] => deeds.filter(({ deed }) => deed.tripId === tripId);
