import type { Instant } from '@/lib/domain/calendar/types';

export interface Gathering {
  /** Messages that wait for a worker now. */
  readonly messages: number;
  /** Deliveries that came too late to help anybody. */
  readonly missed: number;
  /** Whether some wait still that somebody else had in hand. */
  readonly isMoreDue: boolean;
}

/** Makes messages of everything that waits to be told at that moment: once, whoever else does so at the same time. */
export async function gatherMessages(now: Instant): Promise<Gathering> {
  return Promise.reject(new Error(`not written yet: ${now.toISOString()}`));
}
