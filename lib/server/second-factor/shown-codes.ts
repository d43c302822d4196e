import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';
import type { Person } from '@/lib/domain/access/actor';
import { cookieHere, dropCookie, keepCookie } from '../own-cookie';

const COOKIE = 'mendway-recovery-codes';
const PAGE = '/account/second-factor';
/** Time to write ten codes down, also where the page was reloaded or a printer had to be found. */
const SHOWN_SECONDS = 10 * 60;

/** Sealed for one session: somebody else at the same browser cannot open it, nor can this person after signing out. */
const purposeOf = ({ sessionId }: Person): string => `recovery-codes.${sessionId}`;

/** Has the codes shown by the next page. We keep hashes alone, so this cookie of the person's own browser is all there is of them. */
export async function keepToShow(person: Person, codes: readonly string[]): Promise<void> {
  const value = sealForAddress(purposeOf(person), codes.join(' '));
  await keepCookie(COOKIE, value, { path: PAGE, maxAge: SHOWN_SECONDS, sameSite: 'strict' });
}

/** The codes that were made a moment ago in this session; null once they were put away. */
export async function codesToShow(person: Person): Promise<readonly string[] | null> {
  const sealed = await cookieHere(COOKIE, PAGE);
  const codes = sealed ? openFromAddress(purposeOf(person), sealed) : null;
  return codes === null ? null : codes.split(' ');
}

export const putCodesAway = (): Promise<void> => dropCookie(COOKIE, PAGE);
