import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { askToChangeAddress } from '@/app/account/actions';
import { mailProofLink, proveCode, provePassword, proveWithLink } from '@/app/account/prove/actions';
import type { Person } from '@/lib/domain/access/actor';
import { PROOF_LASTS_MS } from '@/lib/domain/access/proof';
import { hashPassword } from '@/lib/crypto/passwords';
import { codeAt } from '@/lib/crypto/one-time-codes';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { beginCodeApp, begunCodeApp } from '@/lib/data/second-factors';
import { createSession, readSession } from '@/lib/data/sessions';
import { noteProof } from '@/lib/data/proofs';
import { signInByLink } from '@/lib/server/accounts/finish-link';
import { addCodeApp } from '@/lib/server/second-factor/change-factors';
import { personOf } from '@/lib/server/session';
import { accessWorld, type AccessWorld, bringBack } from '../support/access-world';
import { allActions, callBy, provenAt } from '../support/actions';
import { makePerson } from '../support/factories';
import { linkIn, mailsTo, workOff } from '../support/mailbox';
import { tablesNow } from '../support/rows-written';

const NOW = new Date('2026-11-22T12:00:00Z');
const before = (milliseconds: number) => new Date(NOW.getTime() - milliseconds);
const PASSWORD = 'four random words here';

const asking = (await allActions()).filter(({ action }) => action.needsProof);

describe('what asks for a recent proof', () => {
  let world: AccessWorld;
  beforeAll(async () => {
    world = await accessWorld();
  });

  /** Of each audience somebody whose deed it is. */
  const mayDo = ({ people }: AccessWorld): Readonly<Record<string, Person>> =>
    ({ person: people.owner, 'trip-member': people.owner, desk: people.manager, administrator: people.administrator });

  it('is named in the actions', () => expect(asking.map(({ name }) => name)).toEqual(expect.arrayContaining([
    'trips/[tripId]/people/hand-over/actions.ts handOver', 'admin/centres/(one)/actions.ts askSecondFactor', 'admin/centres/(one)/[centreId]/staff/actions.ts setRole',
    'desk/staff/actions.ts setRole',
  ])));

  it.each(asking)('$name is not done without one, and nothing is written', async ({ action }) => {
    const actor = mayDo(world)[action.audience] ?? expect.fail('somebody may');
    const raw = { tripId: world.tripId, centreId: world.centre.id };
    const rows = await tablesNow();
    for (const proof of [undefined, provenAt(before(PROOF_LASTS_MS)), provenAt(before(-PROOF_LASTS_MS))]) {
      expect(await action.perform({ ...callBy(null, { now: NOW }), actor: { ...actor, proof } }, raw)).toEqual({ type: 'prove' });
    }
    expect(await tablesNow()).toEqual(rows);
    const proof = provenAt(before(PROOF_LASTS_MS - 1));
    expect(await action.perform(callBy({ ...actor, proof }, { now: NOW }), raw)).not.toEqual({ type: 'prove' });
    await bringBack(world);
  });

  it.each(asking)('$name says nothing of it to whoever may not do it anyway', async ({ action }) => {
    const raw = { tripId: world.tripId, centreId: world.centre.id };
    expect(await action.perform(callBy(null), raw)).toEqual({ type: 'sign-in' });
    const stranger = await makePerson();
    if (action.audience !== 'person') expect(await action.perform({ ...callBy(null), actor: stranger }, raw)).toEqual({ type: 'not-found' });
  });
});

describe('a proof', () => {
  async function signedIn(wishes: { password?: string } = {}) {
    const person = await makePerson(wishes.password ? { passwordHash: await hashPassword(wishes.password) } : {});
    return { person, ...(await anotherSession(person)) };
  }

  async function anotherSession(person: Person) {
    const tokenHash = hashToken(makeToken());
    await createSession({ tokenHash, userId: person.userId, device: 'Safari, iPhone' }, before(PROOF_LASTS_MS));
    const session = (await readSession(tokenHash, NOW)) ?? expect.fail('signed in');
    return { actor: personOf(session, NOW), proofNow: async () => (await readSession(tokenHash, NOW))?.proof.provenAt };
  }

  it('comes with the sign-in and is of that session alone', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const second = await anotherSession(one.person);
    expect(await one.proofNow()).toEqual(before(PROOF_LASTS_MS));
    await noteProof(one.actor, NOW);
    expect(await one.proofNow()).toEqual(NOW);
    for (const { proofNow } of [second, other]) expect(await proofNow()).toEqual(before(PROOF_LASTS_MS));
  });

  it('is never noted in a session of somebody else', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    await noteProof({ ...other.actor, sessionId: one.actor.sessionId }, NOW);
    expect(await one.proofNow()).toEqual(before(PROOF_LASTS_MS));
  });

  it('is given by the own password, and leads back', async () => {
    const { actor, proofNow } = await signedIn({ password: PASSWORD });
    expect(await provePassword.perform(callBy(actor, { now: NOW }), { password: 'another one', from: '/trips' })).toMatchObject({ type: 'refused', problems: [{ field: 'password', code: 'wrong-password' }] });
    expect(await proofNow()).toEqual(before(PROOF_LASTS_MS));
    expect(await provePassword.perform(callBy(actor, { now: NOW }), { password: PASSWORD, from: '/trips?x=1' })).toEqual({ type: 'done', to: '/trips?x=1' });
    expect(await proofNow()).toEqual(NOW);
    expect(await database().auditEvent.count({ where: { actorId: actor.userId, deed: 'prove' } })).toBe(1);
  });

  it.each(['https://elsewhere.test', '//elsewhere.test', '/\\elsewhere.test', '/account/prove', ''])('leads nowhere else: %j', async (from) => {
    const { actor } = await signedIn({ password: PASSWORD });
    expect(await provePassword.perform(callBy(actor, { now: NOW }), { password: PASSWORD, from })).toEqual({ type: 'done', to: '/account/prove?done=yes' });
  });

  it('is no password of who has a second factor, nor of who has none', async () => {
    const { actor, proofNow } = await signedIn({ password: PASSWORD });
    const strong = { ...actor, proof: { ...provenAt(before(PROOF_LASTS_MS)), hasSecondFactor: true } };
    expect(await provePassword.perform(callBy(strong, { now: NOW }), { password: PASSWORD })).toMatchObject({ type: 'refused', problems: [{ code: 'prove-by-second-factor' }] });
    const without = await signedIn();
    expect(await provePassword.perform(callBy(without.actor, { now: NOW }), { password: randomUUID() })).toMatchObject({ type: 'refused' });
    for (const one of [proofNow, without.proofNow]) expect(await one()).toEqual(before(PROOF_LASTS_MS));
  });

  it('is not guessed: tries are counted as at the sign-in', async () => {
    const { actor } = await signedIn({ password: PASSWORD });
    const call = callBy(actor, { now: NOW });
    for (let count = 0; count < 10; count += 1) await provePassword.perform(call, { password: 'wrong' });
    expect(await provePassword.perform(call, { password: PASSWORD })).toMatchObject({ type: 'refused', problems: [{ code: 'too-many-sign-ins' }] });
  });
});

describe('a proof by a mailed link', () => {
  async function asked(from = '/trips?x=1') {
    const person = await makePerson();
    const sessions = await Promise.all([1, 2].map(async () => {
      const tokenHash = hashToken(makeToken());
      await createSession({ tokenHash, userId: person.userId, device: '' }, before(PROOF_LASTS_MS));
      const read = async () => (await readSession(tokenHash, NOW)) ?? expect.fail('signed in');
      return { actor: personOf(await read(), NOW), provenAt: async () => (await read()).proof.provenAt };
    }));
    const [here, elsewhere] = [sessions[0] ?? expect.fail('one'), sessions[1] ?? expect.fail('two')];
    expect(await mailProofLink.perform(callBy(here.actor, { now: NOW }), { from })).toMatchObject({ type: 'done' });
    await workOff(NOW);
    return { here, elsewhere, email: person.email, ...(await linkIn(person.email)) };
  }

  it('is given in the session that asked, once, and leads back', async () => {
    const { here, path, token } = await asked();
    expect(path).toBe('/account/prove/link');
    expect(await proveWithLink.perform(callBy(here.actor, { now: NOW }), { token })).toEqual({ type: 'done', to: '/trips?x=1' });
    expect(await here.provenAt()).toEqual(NOW);
    expect(await proveWithLink.perform(callBy(here.actor, { now: NOW }), { token })).toMatchObject({ type: 'refused', problems: [{ code: 'already-used-link' }] });
  });

  it('is worth nothing in another session of theirs, nor in somebody else’s, and is not used up there', async () => {
    const { here, elsewhere, token } = await asked();
    const stranger = (await asked()).here;
    for (const { actor } of [elsewhere, stranger]) {
      expect(await proveWithLink.perform(callBy(actor, { now: NOW }), { token })).toMatchObject({ type: 'refused', problems: [{ code: 'prove-link-elsewhere' }] });
    }
    for (const { provenAt: when } of [here, elsewhere, stranger]) expect(await when()).toEqual(before(PROOF_LASTS_MS));
    expect(await proveWithLink.perform(callBy(here.actor, { now: NOW }), { token })).toMatchObject({ type: 'done' });
  });

  it('is too old after fifteen minutes, signs nobody in, and does not go to who has a second factor', async () => {
    const { here, token, email } = await asked();
    const late = new Date(NOW.getTime() + 15 * 60_000);
    expect(await proveWithLink.perform(callBy(here.actor, { now: late }), { token })).toMatchObject({ type: 'refused', problems: [{ code: 'expired-link' }] });
    expect(await signInByLink(token, NOW)).toMatchObject({ ok: false });
    const strong = { ...here.actor, proof: { ...provenAt(before(PROOF_LASTS_MS)), hasSecondFactor: true } };
    expect(await mailProofLink.perform(callBy(strong, { now: NOW }), {})).toMatchObject({ type: 'refused', problems: [{ code: 'prove-by-second-factor' }] });
    expect(await proveWithLink.perform(callBy(strong, { now: NOW }), { token })).toMatchObject({ type: 'refused', problems: [{ code: 'prove-by-second-factor' }] });
    await workOff(NOW);
    expect(await mailsTo(email)).toHaveLength(1);
  });
});

describe('to move the account to another address', () => {
  const form = () => ({ email: `${randomUUID()}@example.test` });
  const stale = provenAt(before(PROOF_LASTS_MS));

  it('asks who has no password for a recent proof', async () => {
    const actor = { ...(await makePerson()), proof: stale };
    expect(await askToChangeAddress.perform(callBy(actor, { now: NOW }), form())).toEqual({ type: 'prove' });
    expect(await askToChangeAddress.perform(callBy({ ...actor, proof: provenAt(NOW) }, { now: NOW }), form())).toMatchObject({ type: 'done' });
  });

  it('asks who has a password for that alone, and who has a second factor for both', async () => {
    const actor = { ...(await makePerson({ passwordHash: await hashPassword(PASSWORD) })), proof: stale };
    const strong = { ...actor, proof: { ...stale, hasSecondFactor: true } };
    expect(await askToChangeAddress.perform(callBy(strong, { now: NOW }), { ...form(), passwordCurrent: PASSWORD })).toEqual({ type: 'prove' });
    expect(await askToChangeAddress.perform(callBy(actor, { now: NOW }), { ...form(), passwordCurrent: 'wrong' })).toMatchObject({ type: 'refused' });
    expect(await askToChangeAddress.perform(callBy(actor, { now: NOW }), { ...form(), passwordCurrent: PASSWORD })).toMatchObject({ type: 'done' });
  });
});

describe('a proof by a second factor', () => {
  async function withApp() {
    const person = await makePerson({ passwordHash: await hashPassword(PASSWORD) });
    const [tokenHash, other] = [hashToken(makeToken()), hashToken(makeToken())];
    await createSession({ tokenHash, userId: person.userId, device: '' }, NOW);
    const first = personOf((await readSession(tokenHash, NOW)) ?? expect.fail('signed in'), NOW);
    await beginCodeApp(first, NOW);
    const secret = (await begunCodeApp(first)) ?? expect.fail('a secret');
    const added = await addCodeApp(first, { kind: 'app', code: codeAt(secret, NOW) }, randomUUID(), NOW);
    await createSession({ tokenHash: other, userId: person.userId, device: '', secondFactorAt: NOW }, NOW);
    const at = (now: Date) => readSession(tokenHash, now).then((session) => session ?? expect.fail('signed in'));
    const provenIn = async (hash: string) => (await readSession(hash, LATER))?.proof.provenAt;
    return { actor: personOf(await at(LATER), LATER), secret, codes: added.ok ? (added.codes ?? []) : [], proofNow: () => provenIn(tokenHash), proofElsewhere: () => provenIn(other) };
  }

  const LATER = new Date(NOW.getTime() + PROOF_LASTS_MS);
  const call = (actor: Person) => callBy(actor, { now: LATER });

  it('is a code of the app, once, for this session alone', async () => {
    const { actor, secret, proofNow, proofElsewhere } = await withApp();
    const code = codeAt(secret, LATER);
    expect(await proveCode.perform(call(actor), { code: '000000', from: '/trips' })).toMatchObject({ type: 'refused', problems: [{ field: 'code', code: 'wrong-code' }] });
    expect(await proofNow()).toEqual(NOW);
    expect(await proveCode.perform(call(actor), { code, from: '/trips' })).toEqual({ type: 'done', to: '/trips' });
    expect([await proofNow(), await proofElsewhere()]).toEqual([LATER, NOW]);
    expect(await proveCode.perform(call(actor), { code, from: '/trips' })).toMatchObject({ type: 'refused', problems: [{ code: 'wrong-code' }] });
  });

  it('is a recovery code, and never the password', async () => {
    const { actor, codes, proofNow } = await withApp();
    expect(await provePassword.perform(call(actor), { password: PASSWORD })).toMatchObject({ type: 'refused', problems: [{ code: 'prove-by-second-factor' }] });
    expect(await proofNow()).toEqual(NOW);
    expect(await proveCode.perform(call(actor), { code: codes[0] })).toEqual({ type: 'done', to: '/account/prove?done=yes' });
    expect(await proofNow()).toEqual(LATER);
  });

  it('is no code of somebody else, nor of who has none', async () => {
    const [one, other] = [await withApp(), await withApp()];
    expect(await proveCode.perform(call(one.actor), { code: codeAt(other.secret, LATER) })).toMatchObject({ type: 'refused' });
    const without = { ...(await makePerson()), proof: provenAt(NOW) };
    expect(await proveCode.perform(call(without), { code: codeAt(other.secret, LATER) })).toMatchObject({ type: 'refused' });
    expect(await one.proofNow()).toEqual(NOW);
  });
});
