/** How long somebody who has proved who they are is not asked again before a deed that asks for it. */
export const PROOF_LASTS_MS = 10 * 60_000;

/** What a session knows of how sure it is that its person is the one who acts. */
export interface Proof {
  /** When they last proved it in this session: by password, mailed link, or second factor. */
  readonly provenAt: Date;
  /** When a second factor was given in this session; null: none was. */
  readonly secondFactorAt: Date | null;
  /** Others use this computer too, as they said when they signed in. */
  readonly isShared: boolean;
  /** They have set one up. A session in which it was not given is none at all. */
  readonly hasSecondFactor: boolean;
  /** Centres of theirs that ask for a second factor, where it was not given: they are no staff there meanwhile. */
  readonly barredFrom: readonly string[];
}

/** Whether they proved who they are within the last ten minutes. A clock that was set back proves nothing. */
export function isProvenLately(proof: Proof | undefined, now: Date): boolean {
  if (proof === undefined) return false;
  const age = now.getTime() - proof.provenAt.getTime();
  return age < PROOF_LASTS_MS && age > -PROOF_LASTS_MS;
}

/** Whoever sits down at a shared computer after somebody else must find the medical part closed. */
export const closesMedical = (proof: Proof | undefined, now: Date): boolean => proof?.isShared === true && !isProvenLately(proof, now);
