import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { vouch as vouchAsAdmin } from '@/app/admin/lost-devices/actions';
import { vouch as vouchAtDesk } from '@/app/desk/staff/actions';
import { stopReset } from '@/app/account/second-factor/actions';
import { codeAt } from '@/lib/crypto/one-time-codes';
import { hashPassword } from '@/lib/crypto/passwords';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { openResetOfPerson, vouchAtCentre } from '@/lib/data/factor-resets';
import { openDesk } from '@/lib/data/open-desk';
import { beginCodeApp, begunCodeApp, factorsOf } from '@/lib/data/second-factors';
import { createSession, readSession } from '@/lib/data/sessions';
import { dropLinks } from '@/lib/data/verification-tokens';
import { readWaitingSession } from '@/lib/data/waiting-sessions';
import type { Person } from '@/lib/domain/access/actor';
import { addCodeApp } from '@/lib/server/second-factor/change-factors';
import { askForResetLink, beginReset, finishDueReset, keepFactors, performReset } from '@/lib/server/second-factor/resets';
import { personOf } from '@/lib/server/session';
import { callBy } from '../support/actions';
import { makeCentre, makePerson, makeStaff } from '../support/factories';
import { linkIn, mailsTo, workOff } from '../support/mailbox';

const NOW = new Date();
const DAY = 24 * 60 * 60_000;
const after = (days: number) => new Date(NOW.getTime() + days * DAY);
const PASSWORD = 'lindell-house-33-orchard';
const here = { locale: 'en', get address() { return randomUUID(); } } as const;

async function session(userId: string, secondFactorAt: Date | null = null): Promise<string> {
  const tokenHash = hashToken(makeToken());
  await createSession({ tokenHash, userId, device: '', secondFactorAt }, NOW);
  return tokenHash;
}

async function withApp(made: Person) {
  const whole = await session(made.userId);
  const person = personOf((await readSession(whole, NOW)) ?? expect.fail(), NOW);
  await beginCodeApp(person, NOW);
  await addCodeApp(person, { kind: 'app', code: codeAt((await begunCodeApp(person)) ?? '', NOW) }, randomUUID(), NOW);
  return { person, whole };
}

/** They gave their password and have no device: the link is mailed, opened, and the wait begun. */
async function asks(person: Person, password?: string) {
  const waiting = (await readWaitingSession(await session(person.userId), NOW)) ?? expect.fail();
  expect(await askForResetLink(waiting, password, here)).toBeNull();
  await workOff(NOW);
  const { path, token } = await linkIn(person.email);
  expect(path).toBe('/sign-in/lost/confirm');
  expect(await beginReset(token, NOW)).toBeNull();
  await workOff(NOW);
  return (await openResetOfPerson(person.userId)) ?? expect.fail();
}

async function lastJob(): Promise<bigint> {
  const [{ last } = { last: 0n }] = await database().$queryRaw<{ last: bigint }[]>`SELECT coalesce(max(id), 0) AS last FROM graphile_worker._private_jobs`;
  return last;
}

/** In how many days the jobs that were queued since then are due. */
async function waitsSince(last: bigint): Promise<readonly number[]> {
  const jobs = await database().$queryRaw<{ days: number }[]>`
    SELECT round(extract(epoch FROM run_at - now()) / 86400)::int AS days FROM graphile_worker._private_jobs WHERE id > ${last} ORDER BY run_at`;
  return jobs.map(({ days }) => days);
}

describe('a lost device', () => {
  test('of a patient is done after three days, which end every session', async () => {
    const { person, whole } = await withApp(await makePerson());
    const reset = await asks(person);
    expect((await readSession(whole, NOW))?.isResetAsked).toBe(true);
    await performReset({ resetId: reset.id, step: 'finish' }, after(2.99));
    expect((await factorsOf(person.userId)).hasApp).toBe(true);
    await performReset({ resetId: reset.id, step: 'finish' }, after(3));
    expect(await factorsOf(person.userId)).toEqual({ hasApp: false, passkeys: 0, recoveryCodes: 0 });
    expect(await readSession(whole, NOW)).toBeNull();
    const deeds = (await database().auditEvent.findMany({ where: { actorId: person.userId }, orderBy: { id: 'asc' } })).map(({ deed }) => deed);
    expect(deeds).toEqual(expect.arrayContaining(['ask-factor-reset', 'reset-second-factor']));
    await workOff(NOW);
    expect((await mailsTo(person.email))[0]?.subject).toBe('The second step of your Mendway sign-in is off');
  });

  test('is told at once and each day, and done, by jobs that wait', async () => {
    const { person } = await withApp(await makePerson());
    const before = await lastJob();
    await asks(person);
    // What was due at once is done.
    expect(await waitsSince(before)).toEqual([1, 2, 3, 14]);
    const [told] = await mailsTo(person.email);
    expect(told?.subject).toBe('Was it you? A change to how you sign in to Mendway');
    expect(told?.subject).not.toContain(person.name);
  });

  test('is stopped by the link of any mail, also after the password was changed, by whoever', async () => {
    const { person } = await withApp(await makePerson());
    const reset = await asks(person);
    const { path, token } = await linkIn(person.email);
    expect(path).toBe('/sign-in/keep');
    await dropLinks(person.email);
    expect(await keepFactors(token, after(2))).toBeNull();
    await performReset({ resetId: reset.id, step: 'finish' }, after(4));
    expect((await factorsOf(person.userId)).hasApp).toBe(true);
    expect(await keepFactors(token, after(2))).toMatchObject({ code: 'already-used-link' });
  });

  test('is stopped in any session of its person, and in nobody else’s', async () => {
    const { person } = await withApp(await makePerson());
    await asks(person);
    await stopReset.perform(callBy(await makePerson(), { now: NOW }), {});
    expect(await openResetOfPerson(person.userId)).not.toBeNull();
    await stopReset.perform(callBy(person, { now: NOW }), {});
    expect(await openResetOfPerson(person.userId)).toBeNull();
  });

  test('asked for twice is one wait', async () => {
    const { person } = await withApp(await makePerson());
    const first = await asks(person);
    const waiting = (await readWaitingSession(await session(person.userId), NOW)) ?? expect.fail();
    await askForResetLink(waiting, undefined, here);
    await workOff(NOW);
    expect(await beginReset((await linkIn(person.email)).token, after(0.001))).toBeNull();
    expect(await openResetOfPerson(person.userId)).toMatchObject({ id: first.id, dueAt: first.dueAt });
  });

  test('needs the password of whoever has one', async () => {
    const { person } = await withApp(await makePerson({ passwordHash: await hashPassword(PASSWORD) }));
    const waiting = (await readWaitingSession(await session(person.userId), NOW)) ?? expect.fail();
    expect(await askForResetLink(waiting, undefined, here)).toMatchObject({ field: 'password', code: 'wrong-password' });
    expect(await askForResetLink(waiting, 'guess', here)).toMatchObject({ code: 'wrong-password' });
    expect(await askForResetLink(waiting, PASSWORD, here)).toBeNull();
  });
});

describe('a lost device of staff', () => {
  async function staffed() {
    const centre = await makeCentre();
    const { person } = await withApp(await makeStaff(await makePerson(), centre.id, 'COORDINATOR'));
    return { centre, person, reset: await asks(person), manager: await makeStaff(await makePerson(), centre.id, 'MANAGER') };
  }

  test('is not done by time alone, and is over after two weeks', async () => {
    const { person } = await staffed();
    expect(await finishDueReset(person.userId, after(13))).toBe(false);
    expect(await openResetOfPerson(person.userId)).not.toBeNull();
    expect(await finishDueReset(person.userId, after(14))).toBe(false);
    expect(await openResetOfPerson(person.userId)).toBeNull();
    expect((await factorsOf(person.userId)).hasApp).toBe(true);
  });

  test('is done a day after their manager has seen them', async () => {
    const { centre, person, reset, manager } = await staffed();
    expect(await vouchAtDesk.perform(callBy(manager, { now: NOW }), { centreId: centre.id, resetId: reset.id })).toMatchObject({ type: 'done' });
    expect(await finishDueReset(person.userId, after(0.99))).toBe(false);
    expect(await finishDueReset(person.userId, after(1))).toBe(true);
    const row = await database().factorReset.findUniqueOrThrow({ where: { id: reset.id } });
    expect(row).toMatchObject({ vouchedById: manager.userId, doneAt: after(1) });
    expect(await database().auditEvent.count({ where: { actorId: manager.userId, deed: 'vouch-factor-reset' } })).toBe(1);
  });

  test('is told and done by jobs that are queued with the vouch, or nothing is vouched', async () => {
    const { centre, person, reset, manager } = await staffed();
    const access = openDesk(manager, centre.id, 'manage-staff') ?? expect.fail('a desk');
    const before = await lastJob();
    await expect(vouchAtCentre(access, reset.id, NOW, () => Promise.reject(new Error('no queue')))).rejects.toThrow('no queue');
    expect([(await openResetOfPerson(person.userId))?.vouchedById, await waitsSince(before)]).toEqual([null, []]);
    expect(await database().auditEvent.count({ where: { actorId: manager.userId, deed: 'vouch-factor-reset' } })).toBe(0);
    await vouchAtDesk.perform(callBy(manager, { now: NOW }), { centreId: centre.id, resetId: reset.id });
    expect(await waitsSince(before)).toEqual([0, 1]);
  });

  test('is vouched for by nobody but a manager of theirs and administrators; by themselves least of all', async () => {
    const { centre, person, reset } = await staffed();
    const elsewhere = await makeCentre();
    const stranger = await makeStaff(await makePerson(), elsewhere.id, 'MANAGER');
    const colleague = await makeStaff(await makePerson(), centre.id, 'CLINICIAN');
    const asked = (centreId: string) => ({ centreId, resetId: reset.id });
    for (const [who, centreId] of [[stranger, elsewhere.id], [stranger, centre.id], [colleague, centre.id], [{ ...person, staff: [{ centreId: centre.id, role: 'MANAGER' as const }] }, centre.id]] as const) {
      expect(await vouchAtDesk.perform(callBy(who, { now: NOW }), asked(centreId))).toEqual({ type: 'not-found' });
    }
    expect(await vouchAsAdmin.perform(callBy(await makePerson({ isAdministrator: true }), { now: NOW }), { resetId: reset.id })).toMatchObject({ type: 'done' });
    expect((await openResetOfPerson(person.userId))?.vouchedById).not.toBeNull();
  });

  test('who is an administrator is left to another one', async () => {
    const { centre, person, reset, manager } = await staffed();
    await database().user.update({ where: { id: person.userId }, data: { isAdministrator: true } });
    expect(await vouchAtDesk.perform(callBy(manager, { now: NOW }), { centreId: centre.id, resetId: reset.id })).toEqual({ type: 'not-found' });
    expect(await vouchAsAdmin.perform(callBy({ ...person, isAdministrator: true }, { now: NOW }), { resetId: reset.id })).toEqual({ type: 'not-found' });
  });

  test('of a patient needs nobody, and nobody may hurry it', async () => {
    const { person } = await withApp(await makePerson());
    const reset = await asks(person);
    expect(await vouchAsAdmin.perform(callBy(await makePerson({ isAdministrator: true }), { now: NOW }), { resetId: reset.id })).toEqual({ type: 'not-found' });
  });
});
