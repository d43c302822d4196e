import { hash, verify } from '@node-rs/argon2';
import { makeToken } from './tokens';

/** Argon2id (the library's default kind) with 19 MiB, two passes, one lane: the OWASP password storage sheet's first choice. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

let dummy: Promise<string> | null = null;

/** The hash of a password that nobody has: an unknown account must cost the same time as a known one. */
function dummyHash(): Promise<string> {
  dummy ??= hashPassword(makeToken());
  return dummy;
}

/** False for an account without a password, or none at all, after the same work as for any other. */
export async function verifyPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await dummyHash()), normal(password));
  return isRight && typeof passwordHash === 'string';
}

/** The same letters typed on another keyboard can be other code points. */
const normal = (password: string): string => password.normalize('NFKC');
