import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { revokeInvite, sendInvite, sendInviteAgain } from '@/app/trips/[tripId]/people/invite/actions';
import { hashToken, issueToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { openInvitation } from '@/lib/data/invitation-opened';
import { invitationToPass } from '@/lib/data/invitations';
import { loadPeople } from '@/lib/data/people-page';
import { expiryOf, MOST_PEOPLE } from '@/lib/domain/people/invitation';
import { openTrip } from '@/lib/data/open-trip';
import { callBy } from '../support/actions';
import { accessFor, addMember, makePerson, makeTrip } from '../support/factories';
import { anyAddress, inviter, invitingBy } from '../support/invitations';
import { mailsTo, waitingJobs, workOff } from '../support/mailbox';

const NOW = new Date('2026-11-22T12:00:00Z');
const OVER = expiryOf(NOW);

const typed = (raw: Record<string, string>) => ({ email: '', role: 'FAMILY', name: '', relation: '', locale: 'en', ...raw });

describe('inviting by e-mail', () => {
  it('mails a neutral letter in the invited person’s language, whose link opens the invitation', async () => {
    const { owner, tripId } = await inviter(NOW);
    const email = anyAddress();
    const outcome = await sendInvite.perform(callBy(owner, { now: NOW }), { tripId, ...typed({ email: email.toUpperCase(), role: 'CAREGIVER', seesMedical: 'on', relation: 'hija', locale: 'es' }) });
    expect(outcome).toMatchObject({ type: 'done' });
    await workOff(NOW);
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe('Una invitación a Mendway');
    expect(mail?.text).toContain('Ruth Calloway');
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/surg|operaci|medic|quir|spine|disc/i);
    const token = /\/join\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await openInvitation(null, hashToken(token), NOW)).toMatchObject({ type: 'open', invitation: { role: 'CAREGIVER', seesMedical: true, inviter: 'Ruth Calloway' } });
  });

  it('keeps the hash alone: neither the table nor the queue holds a token or an address in the clear', async () => {
    const { asked } = await inviter(NOW);
    const email = anyAddress();
    const { id, token } = await asked({ email });
    const row = await database().invitation.findUniqueOrThrow({ where: { id } });
    expect(row.tokenHash).toBe(hashToken(token));
    expect(JSON.stringify(row)).not.toContain(token);
    const jobs = JSON.stringify(await waitingJobs());
    expect(jobs).not.toContain(token);
    expect(jobs).not.toContain(email);
  });

  it('mails nothing once it was taken back, and of two issues the newer alone', async () => {
    const { owner, tripId, asked } = await inviter(NOW);
    const [first, second] = [anyAddress(), anyAddress()];
    const { id } = await asked({ email: first });
    await revokeInvite.perform(callBy(owner), { tripId, invitationId: id });
    const again = await asked({ email: second });
    await sendInviteAgain.perform(callBy(owner, { now: NOW }), { tripId, invitationId: again.id });
    await workOff(NOW);
    expect(await mailsTo(first)).toHaveLength(0);
    const mails = await mailsTo(second);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).not.toContain(again.token);
  });

  it('says "somebody" where the inviter’s name is an advertisement, and turns nothing around', async () => {
    const spammer = await makePerson({ name: 'Win now https://evil.test' });
    const marked = await makePerson({ name: '<b>Ruth</b> \u202egnp' });
    for (const [owner, email] of [[spammer, anyAddress()], [marked, anyAddress()]] as const) {
      const { asked } = await invitingBy(owner, await makeTrip(owner, { now: NOW }), NOW);
      await asked({ email });
      await workOff(NOW);
      const [mail] = await mailsTo(email);
      expect(mail?.text).not.toMatch(/evil|\u202e/);
    }
  });

  it('counts in the database: four mails a day to one address, then none, and a link still works', async () => {
    const { owner, tripId, asked, ask } = await inviter(NOW);
    const email = anyAddress();
    const { id } = await asked({ email });
    const again = () => sendInviteAgain.perform(callBy(owner, { now: NOW }), { tripId, invitationId: id });
    for (let more = 0; more < 3; more += 1) expect(await again()).toMatchObject({ type: 'done' });
    expect(await again()).toMatchObject({ type: 'refused', problems: [{ code: 'too-many-invitations' }] });
    expect(await ask()).toMatchObject({ type: 'done' });
  });
});

describe('whom one cannot invite', () => {
  it('tells the owner that it is themselves, and a present member by name', async () => {
    const { owner, tripId } = await inviter(NOW);
    const june = await makePerson({ name: 'June <i>' });
    await addMember(tripId, june, { role: 'CAREGIVER' });
    const send = (email: string) => sendInvite.perform(callBy(owner, { now: NOW }), { tripId, ...typed({ email }) });
    expect(await send(owner.email)).toMatchObject({ type: 'refused', problems: [{ field: 'email', code: 'invites-self' }] });
    expect(await send(` ${june.email.toUpperCase()}`)).toMatchObject({ problems: [{ field: 'email', code: 'invites-member', params: { name: 'June <i>' } }] });
  });

  it('offers to send again to who is invited already, and does so from the same form', async () => {
    const { owner, tripId, asked } = await inviter(NOW);
    const email = anyAddress();
    const { id, token } = await asked({ email });
    const refusal = await sendInvite.perform(callBy(owner, { now: NOW }), { tripId, ...typed({ email }) });
    expect(refusal).toMatchObject({ problems: [{ code: 'invited-already', choices: [{ name: 'again', value: id, code: 'send-again' }] }] });
    const again = await sendInvite.perform(callBy(owner, { now: NOW }), { tripId, ...typed({ email, again: id }) });
    expect(again).toEqual({ type: 'done', to: `/trips/${tripId}/people/invite/${id}?done=again` });
    expect(await openInvitation(null, hashToken(token), NOW)).toBeNull();
  });

  it('names odd letters and says what is missing', async () => {
    const { owner, tripId } = await inviter(NOW);
    const send = async (email: string) => sendInvite.perform(callBy(owner, { now: NOW }), { tripId, ...typed({ email }) });
    expect(await send('gr\u0430ce@example.com')).toMatchObject({ problems: [{ code: 'email-odd-letters', params: { letters: '\u0430 (U+0430)' } }] });
    expect(await send('')).toMatchObject({ problems: [{ field: 'email', code: 'required' }] });
  });

  it('stops at 30 people and open invitations, also where more come at once', async () => {
    const { owner, tripId, ask } = await inviter(NOW);
    await addMember(tripId, await makePerson(), { role: 'FAMILY' });
    const answers = await Promise.all(Array.from({ length: MOST_PEOPLE + 5 }, () => ask()));
    expect(answers.filter(({ type }) => type === 'done')).toHaveLength(MOST_PEOPLE - 2);
    expect(await sendInvite.perform(callBy(owner, { now: NOW }), { tripId, ...typed({ email: anyAddress() }) }))
      .toMatchObject({ problems: [{ code: 'people-full', params: { most: MOST_PEOPLE } }] });
  });

  it('makes room when invitations run out, and asks for it before an old one is sent again', async () => {
    const { owner, tripId, ask, asked } = await inviter(NOW);
    const { id } = await asked();
    await Promise.all(Array.from({ length: MOST_PEOPLE - 2 }, () => ask({}, OVER)));
    expect(await ask({}, OVER)).toMatchObject({ type: 'done' });
    const again = await sendInviteAgain.perform(callBy(owner, { now: OVER }), { tripId, invitationId: id });
    expect(again).toMatchObject({ type: 'refused', problems: [{ code: 'people-full' }] });
  });

  it('asks one new owner at a time, whatever comes at once', async () => {
    const { ask } = await inviter(NOW);
    const answers = await Promise.all([ask({ role: 'OWNER', email: anyAddress() }), ask({ role: 'OWNER', email: anyAddress() })]);
    expect(answers.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
  });

  it('keeps one open invitation for an address when the form is sent twice at once', async () => {
    const { tripId, ask } = await inviter(NOW);
    const email = anyAddress();
    const answers = await Promise.all([ask({ email }), ask({ email })]);
    expect(answers.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
    expect(await database().invitation.count({ where: { tripId, email, state: 'OPEN' } })).toBe(1);
  });
});

describe('an open invitation', () => {
  it('is shown with its address to those who manage people, and to nobody else', async () => {
    const { tripId, asked, tokenOf } = await inviter(NOW);
    const caregiver = await makePerson();
    await addMember(tripId, caregiver, { role: 'CAREGIVER', seesMedical: true });
    const { id, token } = await asked({ name: 'Dale' });
    expect(await tokenOf(id)).toBe(token);
    const theirs = await accessFor(caregiver, tripId, 'see-itinerary');
    expect(await invitationToPass(theirs, id)).toBeNull();
    expect((await loadPeople(theirs)).invitations).toEqual([]);
  });

  it('ends at once with a new address, and when it is taken back', async () => {
    const { owner, tripId, asked, tokenOf } = await inviter(NOW);
    const { id, token } = await asked();
    expect(await sendInviteAgain.perform(callBy(owner, { now: NOW }), { tripId, invitationId: id })).toMatchObject({ type: 'done' });
    const newer = await tokenOf(id);
    expect(await openInvitation(null, hashToken(token), NOW)).toBeNull();
    expect(await openInvitation(null, hashToken(newer), NOW)).not.toBeNull();
    expect(await revokeInvite.perform(callBy(owner), { tripId, invitationId: id })).toMatchObject({ type: 'done' });
    expect(await openInvitation(null, hashToken(newer), NOW)).toBeNull();
    expect(await revokeInvite.perform(callBy(owner), { tripId, invitationId: id })).toEqual({ type: 'not-found' });
  });

  it('opens nothing from its last moment on, nor by a token that somebody made up', async () => {
    const { asked } = await inviter(NOW);
    const { id, token } = await asked();
    expect(await openInvitation(null, hashToken(token), new Date(OVER.getTime() - 1))).not.toBeNull();
    expect(await openInvitation(null, hashToken(token), OVER)).toBeNull();
    for (const forged of [issueToken('share-link', { rowId: id, issue: 1 }), issueToken('invitation', { rowId: randomUUID(), issue: 1 }), `${token}x`, '']) {
      expect(await openInvitation(null, hashToken(forged), NOW)).toBeNull();
    }
  });

  it('cannot be reached from another trip', async () => {
    const { asked } = await inviter(NOW);
    const { id } = await asked();
    const other = await inviter(NOW);
    const raw = { tripId: other.tripId, invitationId: id };
    for (const action of [revokeInvite, sendInviteAgain]) expect(await action.perform(callBy(other.owner), raw)).toEqual({ type: 'not-found' });
    expect(await invitationToPass(other.access, id)).toBeNull();
    expect(await database().invitation.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'OPEN', issue: 1 });
  });

  it('tells open pages of the trip’s people that something was asked, answered or taken back', async () => {
    const { tripId, asked, access } = await inviter(NOW);
    const revision = async () => (await loadPeople(access)).record.peopleRevision;
    const before = await revision();
    await asked();
    expect(await revision()).toBeGreaterThan(before);
    expect(await openTrip(access.actor, tripId, 'manage-people')).not.toBeNull();
  });

  it('leaves a row in the trip’s audit chain, with ids alone', async () => {
    const { tripId, asked } = await inviter(NOW);
    const email = anyAddress();
    const { token } = await asked({ email, name: 'Dale Calloway' });
    const rows = await database().auditEvent.findMany({ where: { tripId, deed: 'manage-people' } });
    expect(rows).toHaveLength(1);
    for (const word of [email, token, 'Dale']) expect(String(rows.map((row) => Object.values(row).join()))).not.toContain(word);
  });
});
