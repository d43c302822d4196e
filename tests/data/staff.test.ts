import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptDesk, declineDesk } from '@/app/(public)/join/staff/[token]/actions';
import { invite as inviteAsAdministrator, setRole as setRoleAsAdministrator } from '@/app/admin/centres/(one)/[centreId]/staff/actions';
import { invite, inviteAgain, remove, revoke, setRole } from '@/app/desk/staff/actions';
import { database, type Queries } from '@/lib/data/client';
import { changeSettings, settingsDone } from '@/lib/data/desk-settings';
import { AccessEnded } from '@/lib/data/lock-trip';
import { openDesk } from '@/lib/data/open-desk';
import { holdCentre } from '@/lib/data/staff';
import { acceptStaffInvitation, openStaffInvitation, staffLetterOf } from '@/lib/data/staff-invitation-answers';
import { hashToken, knownToken } from '@/lib/crypto/tokens';
import type { Person } from '@/lib/domain/access/actor';
import type { Action } from '@/lib/server/action';
import { askPatient, takeBackQuestion } from '@/app/trips/[tripId]/questions/actions';
import { postNews } from '@/app/trips/[tripId]/updates/post/actions';
import { callBy } from '../support/actions';
import { askedTrip, NOW as ASKED } from '../support/asked-trip';
import { codesOf } from '../support/desk-trips';
import { makeCentre, makePerson, makeStaff } from '../support/factories';
import { whileItWaits } from '../support/racing';

const NOW = new Date('2027-02-15T15:00:00Z');
const DAY_MS = 86_400_000;

let centreId: string;
let victor: Person;
let rosa: Person;
beforeAll(async () => {
  centreId = (await makeCentre()).id;
  victor = await makeStaff(await makePerson(), centreId, 'MANAGER');
  rosa = await makeStaff(await makePerson(), centreId, 'COORDINATOR');
});

const by = (person: Person, now = NOW) => callBy(person, { now });
const act = async (action: Action, raw: Record<string, string>, person = victor, now = NOW) => codesOf(await action.perform(by(person, now), { centreId, ...raw }));
const wish = (email: string, role = 'CLINICIAN') => ({ email, name: '', role, locale: 'en' });
const rowOf = (email: string) => database().staffInvitation.findFirstOrThrow({ where: { email, state: 'OPEN' } });
const roleOf = async ({ userId }: Person) => (await database().staffMember.findUnique({ where: { centreId_userId: { centreId, userId } } }))?.role ?? null;
const notesOf = async ({ userId }: Person) => (await database().notification.findMany({ where: { userId } })).map(({ kind }) => kind);

/** Invites somebody and gives the token that the mail would carry. */
async function invited(person: Person, role = 'CLINICIAN'): Promise<string> {
  expect(await act(invite, wish(person.email, role))).toBe('done');
  const { id, issue, tokenHash } = await rowOf(person.email);
  return knownToken('staff-invitation', { rowId: id, issue }, tokenHash) ?? '';
}

describe('an invitation to a desk', () => {
  it('brings the account with its address to the desk, once, and tells who asked', async () => {
    const ines = await makePerson();
    const token = await invited(ines);
    const answers = await Promise.all([1, 2, 3].map(() => acceptStaffInvitation(ines, token, NOW)));
    expect(answers.map(({ type }) => type).sort()).toEqual(['dead', 'dead', 'joined']);
    expect(await roleOf(ines)).toBe('CLINICIAN');
    expect(await notesOf(victor)).toContain('staff-joined');
    expect(await openStaffInvitation(hashToken(token), NOW)).toBeNull();
  });

  it('opens no desk to another account, whoever holds the link', async () => {
    const [meant, other] = [await makePerson(), await makePerson()];
    const token = await invited(meant);
    expect(codesOf(await acceptDesk.perform(by(other), { token }))).toEqual(['other-account']);
    expect(await roleOf(other)).toBeNull();
  });

  it.each([['sent again', 'again'], ['taken back', 'revoke'], ['declined', 'decline'], ['run out', 'late']] as const)('that was %s opens nothing by its old address', async (_name, how) => {
    const person = await makePerson();
    const token = await invited(person);
    const { id: invitationId } = await rowOf(person.email);
    if (how === 'again') expect(await act(inviteAgain, { invitationId })).toBe('done');
    if (how === 'revoke') expect(await act(revoke, { invitationId })).toBe('done');
    if (how === 'decline') expect(codesOf(await declineDesk.perform(callBy(null, { now: NOW }), { token }))).toBe('done');
    const now = how === 'late' ? new Date(NOW.getTime() + 15 * DAY_MS) : NOW;
    expect(await acceptStaffInvitation(person, token, now)).toEqual({ type: 'dead' });
    expect(await roleOf(person)).toBeNull();
  });

  it('is mailed by its newest address alone', async () => {
    const person = await makePerson();
    await invited(person);
    const { id: invitationId } = await rowOf(person.email);
    await act(inviteAgain, { invitationId });
    expect(await staffLetterOf({ invitationId, issue: 1 }, NOW)).toBeNull();
    expect(await staffLetterOf({ invitationId, issue: 2 }, NOW)).toMatchObject({ to: person.email });
  });

  it('is refused for who is there or asked already, for what is no address, and by who is no manager', async () => {
    const person = await makePerson();
    await invited(person);
    expect(await act(invite, wish(person.email))).toEqual(['staff-invited-already']);
    expect(await act(invite, wish(rosa.email.toUpperCase()))).toEqual(['staff-already']);
    expect(await act(invite, wish('not an address'))).toEqual(['invalid-email']);
    expect(await act(invite, wish(`${'x'.repeat(10_000)}@a.test`))).not.toBe('done');
    expect(await act(invite, wish('new@a.test'), rosa)).toBe('not-found');
  });

  it('of one address asked twice at once is one', async () => {
    const { email } = await makePerson();
    const answers = await Promise.all([act(invite, wish(email)), act(invite, wish(email))]);
    expect(answers).toEqual(expect.arrayContaining(['done', ['staff-invited-already']]));
    expect(await database().staffInvitation.count({ where: { centreId, email, state: 'OPEN' } })).toBe(1);
  });
});

describe('roles', () => {
  it('change, and end, from the next request on; who it concerns is told', async () => {
    const person = await makeStaff(await makePerson(), centreId, 'COORDINATOR');
    expect(await act(setRole, { userId: person.userId, role: 'MANAGER' })).toBe('done');
    expect(await roleOf(person)).toBe('MANAGER');
    expect(await act(remove, { userId: person.userId })).toBe('done');
    expect(await roleOf(person)).toBeNull();
    expect((await notesOf(person)).sort()).toEqual(['staff-removed', 'staff-role-changed']);
  });

  it('leave the desk its last manager; an administrator may take that one too', async () => {
    expect(await act(setRole, { userId: victor.userId, role: 'COORDINATOR' })).toEqual(['last-manager']);
    expect(await act(remove, { userId: victor.userId })).toEqual(['last-manager']);
    const ada = await makePerson({ isAdministrator: true });
    const other = (await makeCentre()).id;
    const only = await makeStaff(await makePerson(), other, 'MANAGER');
    const answer = await setRoleAsAdministrator.perform(by(ada), { centreId: other, userId: only.userId, role: 'CLINICIAN' });
    expect(answer.type).toBe('done');
  });

  it('of two managers who take each other off at once leave one', async () => {
    const other = (await makeCentre()).id;
    const [a, b] = [await makeStaff(await makePerson(), other, 'MANAGER'), await makeStaff(await makePerson(), other, 'MANAGER')];
    const answers = await Promise.all([[a, b], [b, a]].map(async ([who, whom]) => codesOf(await remove.perform(by(who ?? a), { centreId: other, userId: whom?.userId ?? '' }))));
    expect(answers).toEqual(expect.arrayContaining(['done', 'not-found']));
    expect(await database().staffMember.count({ where: { centreId: other, role: 'MANAGER' } })).toBe(1);
  });

  it('take the invitations of who is no manager any more', async () => {
    const former = await makeStaff(await makePerson(), centreId, 'MANAGER');
    const person = await makePerson();
    expect(await act(invite, wish(person.email), former)).toBe('done');
    await act(setRole, { userId: former.userId, role: 'CLINICIAN' });
    expect(await database().staffInvitation.findFirst({ where: { email: person.email } })).toMatchObject({ state: 'REVOKED' });
  });

  it('of another centre are not there', async () => {
    const stranger = await makeStaff(await makePerson(), (await makeCentre()).id, 'COORDINATOR');
    expect(await act(remove, { userId: stranger.userId })).toBe('not-found');
  });
});

describe('an administrator', () => {
  it('names the first manager of a centre, and of none that does not exist', async () => {
    const [ada, first, other] = [await makePerson({ isAdministrator: true }), await makePerson(), (await makeCentre()).id];
    expect((await inviteAsAdministrator.perform(by(ada), { centreId: other, ...wish(first.email, 'MANAGER') })).type).toBe('done');
    expect((await inviteAsAdministrator.perform(by(ada), { centreId: 'none', ...wish('x@a.test') })).type).toBe('not-found');
  });
});

describe('staff whose place ends, or changes, while their deed at a trip waits', () => {
  it('say, ask and write nothing there any more', async () => {
    const { tripId, centre, rosa, nina, asked, rows } = await askedTrip();
    const questionId = await asked();
    const forms = [
      [askPatient, { question: 'Still awake?', commandId: randomUUID() }], [takeBackQuestion, { questionId }],
      [postNews, { state: 'AWAKE', text: 'Awake.', commandId: randomUUID() }],
    ] as const;
    const placeOf = ({ userId }: Person) => ({ where: { centreId_userId: { centreId: centre.id, userId } } });
    for (const [action, typed] of forms) {
      const late = (person: Person, first: Parameters<typeof whileItWaits>[1]) =>
        whileItWaits(tripId, first, () => action.perform(callBy(person, { now: ASKED }), { tripId, ...typed }));
      expect(await late(rosa, (queries) => queries.staffMember.delete(placeOf(rosa)))).toEqual({ status: 'fulfilled', value: { type: 'not-found' } });
      expect(await late(nina, (queries) => queries.staffMember.update({ ...placeOf(nina), data: { role: 'COORDINATOR' } }))).toEqual({ status: 'fulfilled', value: { type: 'not-found' } });
      await makeStaff(rosa, centre.id, 'COORDINATOR');
      await database().staffMember.update({ ...placeOf(nina), data: { role: 'CLINICIAN' } });
    }
    expect(await rows()).toMatchObject([{ id: questionId, withdrawnAt: null }]);
    expect(await database().update.count({ where: { tripId } })).toBe(0);
  });

  it('nor change the desk’s own rules', async () => {
    const person = await makeStaff(await makePerson(), centreId, 'MANAGER');
    const access = openDesk(person, centreId, 'change-desk');
    const placeOf = { where: { centreId_userId: { centreId, userId: person.userId } } };
    for (const end of [(queries: Queries) => queries.staffMember.update({ ...placeOf, data: { role: 'CLINICIAN' } }), (queries: Queries) => queries.staffMember.delete(placeOf)]) {
      const late = await whileItWaits(randomUUID(), async (queries) => {
        await holdCentre(queries, centreId);
        await end(queries);
      }, async () => access && changeSettings(access, { deed: 'set-desk-fasting', now: NOW, run: async () => settingsDone }));
      expect(late).toMatchObject({ status: 'rejected', reason: expect.any(AccessEnded) as unknown });
    }
  });
});
