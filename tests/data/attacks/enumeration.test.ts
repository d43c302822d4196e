import { randomUUID } from 'node:crypto';
import * as argon2 from '@node-rs/argon2';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signUpToJoin } from '@/app/(public)/join/[token]/actions';
import { mailPasswordLink } from '@/app/(public)/forgotten-password/actions';
import { mailSignInLink } from '@/app/(public)/sign-in/actions';
import { askToSignUp } from '@/app/(public)/sign-up/actions';
import { hashPassword, verifyPassword } from '@/lib/crypto/passwords';
import { countStatementsFromHere } from '@/lib/data/statement-count';
import { checkPassword } from '@/lib/server/accounts/check-password';
import { callBy } from '../../support/actions';
import { makePerson } from '../../support/factories';
import { inviter } from '../../support/invitations';

// What a hash costs is nearly all of what an answer costs: the library counts, and does its work as always.
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, hash: vi.fn(real.hash), verify: vi.fn(real.verify) };
});

interface Work {
  readonly hashes: number;
  readonly checks: number;
  readonly statements: number;
}

/** What was done for an answer. */
async function workOf<T>(deed: () => Promise<T>): Promise<Work & { readonly said: T }> {
  vi.clearAllMocks();
  return new Promise((resolve, reject) => {
    // In a turn of its own: what is counted from here must not reach into the next.
    setImmediate(() => {
      const count = countStatementsFromHere();
      deed().then((said) => resolve({ said, hashes: vi.mocked(argon2.hash).mock.calls.length, checks: vi.mocked(argon2.verify).mock.calls.length, statements: count.statements }), reject);
    });
  });
}

const unknown = () => `${randomUUID()}@example.test`;

// The hash of a password that nobody has is made once in a process.
beforeEach(async () => void (await verifyPassword(null, 'x')));

describe('whether an address has an account is told neither by the answer nor by the work', () => {
  it('of a sign-in by password', async () => {
    const [withPassword, without] = [await makePerson({ passwordHash: await hashPassword('seven quiet herons') }), await makePerson()];
    const tries = [];
    for (const email of [withPassword.email, without.email, unknown()]) tries.push(await workOf(() => checkPassword({ email, password: 'guess' }, randomUUID())));
    expect(tries[0]).toMatchObject({ hashes: 0, checks: 1, said: { ok: false, problem: { field: null, code: 'wrong-sign-in' } } });
    for (const other of tries) expect(other).toEqual(tries[0]);
  });

  const asking = {
    'signing up': async (email: string) => askToSignUp.perform(callBy(null, { now: new Date() }), { name: 'Ruth', email, plan: '' }),
    'a link to sign in': async (email: string) => mailSignInLink.perform(callBy(null, { now: new Date() }), { email }),
    'a new password': async (email: string) => mailPasswordLink.perform(callBy(null, { now: new Date() }), { email }),
    'signing up to join a trip': async (email: string, token: string) => signUpToJoin.perform(callBy(null, { now: new Date() }), { token, name: 'Ruth', email }),
  };

  it.each(Object.entries(asking))('of %s', async (_name, ask) => {
    const { email } = await makePerson({ passwordHash: await hashPassword('seven quiet herons') });
    const { token } = await (await inviter(new Date())).asked();
    const [known, nobody] = [await workOf(() => ask(email, token)), await workOf(() => ask(unknown(), token))];
    expect(known.said).toMatchObject({ type: 'done', to: expect.stringMatching(/^\/sign-in\/sent\?/) });
    expect({ ...nobody, said: nobody.said.type }).toEqual({ ...known, said: known.said.type });
  });
});
