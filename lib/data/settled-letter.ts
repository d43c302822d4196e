import { openValue } from '@/lib/crypto/seal';
import type { CentreSuggestion } from './generated/client';

/** What became of what somebody sent in, for whoever asked to hear of it. */
export interface SettledLetter {
  readonly email: string;
  readonly locale: string;
  readonly isAccepted: boolean;
  /** The administrator's words to them; may be empty. */
  readonly reason: string;
}

type Sent = Pick<CentreSuggestion, 'state' | 'email' | 'locale' | 'reason'>;

/** Null while it is open, and once it was told. `place`: where the address is sealed. */
export function letterOf(sent: Sent | null, place: string): SettledLetter | null {
  if (!sent || sent.state === 'OPEN' || sent.email === '') return null;
  return { email: openValue(sent.email, place), locale: sent.locale, isAccepted: sent.state === 'ACCEPTED', reason: sent.reason };
}
