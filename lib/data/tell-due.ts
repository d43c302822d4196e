import type { Instant } from '@/lib/domain/calendar/types';

export interface Telling {
  /** Reminders that stand in an inbox now. */
  readonly told: number;
  /** Reminders that came too late to help anybody. */
  readonly missed: number;
  /** Whether some are due still: somebody else had them in hand, or their plan could not be worked out. */
  readonly isMoreDue: boolean;
}

/** Tells every reminder that is due at that moment: once, whoever else does so at the same time. */
export async function tellDue(now: Instant): Promise<Telling> {
  return Promise.reject(new Error(`not written yet: ${now.toISOString()}`));
}
