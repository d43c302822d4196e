/** Steps of thirty seconds before and after the present one whose codes are taken: phones' clocks are seldom right to the second. */
export const STEPS_AROUND = 1;

/** A code works once: not again, and none from before the last that was taken. */
export const isFreshStep = (step: number, lastStep: number | null): boolean => lastStep === null || step > lastStep;

export const RECOVERY_CODES = 10;
/** 80 bits, five of them in each letter. */
export const RECOVERY_BYTES = 10;
const RECOVERY_LETTERS = 16;
const LETTERS_IN_GROUP = 4;
/** So few are left that new ones should be made. */
const FEW_CODES = 3;

/** Crockford's: no I, L, O or U, so that what was printed is read back as it was. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A recovery code as it is kept: sixteen letters without a space. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(parseInt(five, 2))).join('');
}

/** As it is printed: `ABCD-EFGH-JKMN-PQRS`. */
export const printedCode = (code: string): string => (code.match(new RegExp(`.{${LETTERS_IN_GROUP}}`, 'g')) ?? []).join('-');

export type TypedCode = { readonly kind: 'app' | 'recovery'; readonly code: string };

/**
 * What somebody typed where a code was asked for: six digits of an app, or a recovery code. Spaces, dashes and small letters are
 * as good, and what looks alike counts as what it must be. Null: neither.
 */
export function readCode(typed: string): TypedCode | null {
  const text = typed.normalize('NFKC').replace(/[\s\p{Pd}.]/gu, '').toUpperCase();
  if (/^\d{6}$/.test(text)) return { kind: 'app', code: text };
  const code = text.replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === RECOVERY_LETTERS && [...code].every((letter) => ALPHABET.includes(letter)) ? { kind: 'recovery', code } : null;
}

/** What somebody has set up, counted. */
export interface FactorCounts {
  /** Whether an app was confirmed by a code of it. */
  readonly hasApp: boolean;
  readonly passkeys: number;
  readonly recoveryCodes: number;
}

/** Recovery codes alone are no second factor: they stand in for one that was lost. */
export const isSetUp = ({ hasApp, passkeys }: Pick<FactorCounts, 'hasApp' | 'passkeys'>): boolean => hasApp || passkeys > 0;

export const areCodesLow = (counts: FactorCounts): boolean => isSetUp(counts) && counts.recoveryCodes <= FEW_CODES;

export const MOST_PASSKEYS = 20;
export const LONGEST_PASSKEY_NAME = 60;

/** What a centre asks of its staff. */
export interface CentreSecondFactor {
  /** They sign in with a second factor, from then on; null: it does not ask. */
  readonly since: Date | null;
  /** How many work there, and how many of them have one. */
  readonly staff: { readonly all: number; readonly ready: number };
}
