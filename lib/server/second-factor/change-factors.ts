import type { Person } from '@/lib/domain/access/actor';
import { isSetUp, type TypedCode } from '@/lib/domain/access/second-factor';
import { problem, type Problem } from '@/lib/domain/problem';
import { type AccountDeed, recordAccountDeed } from '@/lib/data/audit';
import { database, type Queries } from '@/lib/data/client';
import { addPasskey, type NewPasskey, removePasskey } from '@/lib/data/passkeys';
import { countTries, forgiveTries, type Tally } from '@/lib/data/rate-limits';
import { confirmCodeApp, dropStrayCodes, factorsOf, removeCodeApp, removeFactors, renewRecoveryCodes } from '@/lib/data/second-factors';
import { endSessions } from '@/lib/data/sessions';
import { endWaitingSessions, noteSecondFactor } from '@/lib/data/waiting-sessions';
import { tellOfFactor } from './tell-of-factor';

/** Something was set up. With the first come recovery codes, to be shown once. */
export type Added = { readonly ok: true; readonly codes: readonly string[] | null } | { readonly ok: false; readonly problem: Problem };

const refusedWith = (field: string | null, code: string): Added => ({ ok: false, problem: problem(field, code) });

/** Confirms an app by its first code. */
export async function addCodeApp(actor: Person, typed: TypedCode, from: string, now: Date): Promise<Added> {
  const tallies: readonly Tally[] = [['factor-pair', `${actor.userId} ${from}`], ['factor-account', actor.userId]];
  if (!(await countTries(tallies))) return refusedWith('code', 'too-many-codes');
  const added = await setUp(actor, 'add-code-app', now, async (tx) => typed.kind === 'app' && (await confirmCodeApp(actor, typed.code, now, tx)) ? null : problem('code', 'wrong-code'));
  if (added.ok) await forgiveTries(tallies);
  return added;
}

/** Keeps a passkey whose answer was checked. */
export function addCheckedPasskey(actor: Person, passkey: NewPasskey, now: Date): Promise<Added> {
  return setUp(actor, 'add-passkey', now, async (tx) => {
    const answer = await addPasskey(actor, passkey, now, tx);
    return answer === 'added' ? null : problem(null, answer === 'full' ? 'too-many-passkeys' : 'passkey-known');
  });
}

async function setUp(actor: Person, deed: AccountDeed, now: Date, add: (tx: Queries) => Promise<Problem | null>): Promise<Added> {
  return database().$transaction(async (tx) => {
    const before = await factorsOf(actor.userId, tx);
    const refused = await add(tx);
    if (refused) return { ok: false, problem: refused };
    await noteSecondFactor(actor.sessionId, actor.userId, now, tx);
    await recordAccountDeed(actor.userId, deed, now, tx);
    await tellOfFactor(tx, actor.userId, 'second-factor-added');
    if (isSetUp(before)) return { ok: true, codes: null };
    // They never gave it, so from here on they are worth nothing; ended, they are not listed either.
    await endSessions(actor.userId, actor.sessionId, tx);
    return { ok: true, codes: await renewRecoveryCodes(actor, now, tx) };
  });
}

/** New recovery codes in place of the former. Null: there is nothing that they would stand in for. */
export function makeRecoveryCodes(actor: Person, now: Date): Promise<readonly string[] | null> {
  return database().$transaction(async (tx) => {
    if (!isSetUp(await factorsOf(actor.userId, tx))) return null;
    const codes = await renewRecoveryCodes(actor, now, tx);
    await recordAccountDeed(actor.userId, 'make-recovery-codes', now, tx);
    await tellOfFactor(tx, actor.userId, 'second-factor-changed');
    return codes;
  });
}

export const takeAppAway = (actor: Person, now: Date): Promise<boolean> => takeAway(actor, 'remove-code-app', now, (tx) => removeCodeApp(actor, tx));

export const takePasskeyAway = (actor: Person, id: string, now: Date): Promise<boolean> => takeAway(actor, 'remove-passkey', now, (tx) => removePasskey(actor, id, tx));

/** False: there was nothing to take away. */
function takeAway(actor: Person, deed: AccountDeed, now: Date, remove: (tx: Queries) => Promise<boolean>): Promise<boolean> {
  return database().$transaction(async (tx) => {
    if (!(await remove(tx))) return false;
    await dropStrayCodes(actor, tx);
    await recordAccountDeed(actor.userId, deed, now, tx);
    const hasOne = isSetUp(await factorsOf(actor.userId, tx));
    if (!hasOne) await endWaitingSessions(actor.userId, tx);
    await tellOfFactor(tx, actor.userId, hasOne ? 'second-factor-changed' : 'second-factor-off');
    return true;
  });
}

/** Takes all away that was set up. */
export async function turnSecondFactorOff(actor: Person, now: Date): Promise<void> {
  await database().$transaction(async (tx) => {
    if (!isSetUp(await factorsOf(actor.userId, tx))) return;
    await removeFactors(actor.userId, tx);
    await endWaitingSessions(actor.userId, tx);
    await recordAccountDeed(actor.userId, 'turn-second-factor-off', now, tx);
    await tellOfFactor(tx, actor.userId, 'second-factor-off');
  });
}
