import { Secret, TOTP } from 'otpauth';

/** 160 bits, what RFC 4226 asks for; in base32, as people type it. */
const SECRET_BYTES = 20;
const ISSUER = 'Mendway';
/** What all apps assume; SHA-1 because some know nothing else and say nothing of it. For codes of thirty seconds it is no weakness. */
const USUAL = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

export const makeAppSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** What an app reads off a screen. */
export const appAddress = (secret: string, account: string): string =>
  new TOTP({ ...USUAL, issuer: ISSUER, label: account, secret: Secret.fromBase32(secret) }).toString();

/** The 30-second step whose code that is, among those `around` the one of `now`; null: of none. */
export function stepOfCode(secret: string, code: string, now: Date, around: number): number | null {
  const timestamp = now.getTime();
  const delta = TOTP.validate({ ...USUAL, token: code, secret: Secret.fromBase32(secret), timestamp, window: around });
  return delta === null ? null : TOTP.counter({ period: USUAL.period, timestamp }) + delta;
}

/** The code that an app shows then. */
export const codeAt = (secret: string, moment: Date): string =>
  TOTP.generate({ ...USUAL, secret: Secret.fromBase32(secret), timestamp: moment.getTime() });
