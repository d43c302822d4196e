import { describe, expect, it } from 'vitest';
import { acceptInvitation, declineInvitation, signUpToJoin } from '@/app/(public)/join/[token]/actions';
import { revokeInvite, sendInviteAgain } from '@/app/trips/[tripId]/people/invite/actions';
import { hashToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { accept, decline, type InvitationAnswer } from '@/lib/data/invitation-answers';
import { openInvitation } from '@/lib/data/invitation-opened';
import { inboxOf } from '@/lib/data/notifications';
import { openTrip } from '@/lib/data/open-trip';
import { confirmSignUp } from '@/lib/server/accounts/finish-link';
import type { Person } from '@/lib/domain/access/actor';
import type { Day } from '@/lib/domain/calendar/types';
import { expiryOf } from '@/lib/domain/people/invitation';
import { callBy } from '../support/actions';
import { addMember, makePerson, makeTrip } from '../support/factories';
import { anyAddress, inviter, invitingBy } from '../support/invitations';
import { linkIn, workOff } from '../support/mailbox';
import { pooled } from '../support/racing';

const NOW = new Date('2026-11-22T12:00:00Z');
const JOIN: InvitationAnswer = { former: null };

const seatOf = (tripId: string, { userId }: Person) => database().tripMember.findUnique({ where: { tripId_userId: { tripId, userId } } });
const holders = (tripId: string) => database().tripMember.count({ where: { tripId, role: { in: ['OWNER', 'KEEPER'] } } });
const kindsOf = async (person: Person) => (await inboxOf(person)).map(({ kind }) => kind);

describe('accepting', () => {
  it('brings somebody onto the trip as they were invited, tells the owner and leaves an audit row', async () => {
    const { owner, tripId, asked } = await inviter(NOW);
    const june = await makePerson({ name: 'June Calloway' });
    const { id, token } = await asked({ role: 'CAREGIVER', seesMedical: true, updates: 'STATE', relation: 'daughter', email: june.email });
    expect(await accept(june, token, JOIN, NOW)).toEqual({ type: 'joined', tripId });
    expect(await seatOf(tripId, june)).toMatchObject({ role: 'CAREGIVER', seesMedical: true, medicalAllowedAt: NOW, relation: 'daughter', updates: 'STATE' });
    expect(await openTrip(june, tripId, 'see-medical')).not.toBeNull();
    expect(await inboxOf(owner)).toContainEqual(expect.objectContaining({ kind: 'person-joined', tripId, params: expect.objectContaining({ name: 'June Calloway' }) as unknown }));
    expect(await database().auditEvent.count({ where: { tripId, actorId: june.userId, deed: 'accept-invitation' } })).toBe(1);
    expect(await database().invitation.findUnique({ where: { id } })).toMatchObject({ state: 'ACCEPTED', settledById: june.userId, settledAt: NOW });
  });

  it('never gives family the medical part, whatever was sent along', async () => {
    const { tripId, asked } = await inviter(NOW);
    const dale = await makePerson();
    const { token } = await asked({ role: 'FAMILY', seesMedical: true });
    await accept(dale, token, JOIN, NOW);
    expect(await seatOf(tripId, dale)).toMatchObject({ role: 'FAMILY', seesMedical: false, medicalAllowedAt: null });
    expect(await openTrip(dale, tripId, 'see-medical')).toBeNull();
  });

  it('works for whoever holds the link, also with another address, and closes what else waits for theirs', async () => {
    const { tripId, asked } = await inviter(NOW);
    const june = await makePerson();
    const { token } = await asked({ email: anyAddress() });
    const { id: other } = await asked({ email: june.email });
    expect(await accept(june, token, JOIN, NOW)).toEqual({ type: 'joined', tripId });
    expect(await database().invitation.findUnique({ where: { id: other } })).toMatchObject({ state: 'REVOKED' });
  });

  it('tells a member that they are there already, and changes nothing; the invitation stays open', async () => {
    const { owner, tripId, asked } = await inviter(NOW);
    const dale = await makePerson();
    await addMember(tripId, dale, { role: 'FAMILY' });
    const { id, token } = await asked({ role: 'CAREGIVER' });
    for (const who of [dale, owner]) {
      expect(await accept(who, token, JOIN, NOW)).toEqual({ type: 'member', tripId });
      expect(await openInvitation(who, hashToken(token), NOW)).toEqual({ type: 'member', tripId });
    }
    expect((await seatOf(tripId, dale))?.role).toBe('FAMILY');
    expect(await database().invitation.findUnique({ where: { id } })).toMatchObject({ state: 'OPEN' });
  });

  it('leads whoever accepted it back to the trip, while others find nothing', async () => {
    const { tripId, asked } = await inviter(NOW);
    const june = await makePerson();
    const { token } = await asked();
    await accept(june, token, JOIN, NOW);
    expect(await openInvitation(june, hashToken(token), NOW)).toEqual({ type: 'member', tripId });
    expect(await openInvitation(null, hashToken(token), NOW)).toBeNull();
    expect(await accept(await makePerson(), token, JOIN, NOW)).toEqual({ type: 'dead' });
  });

  it('finds nothing with a token that is forged, over, taken back, declined or replaced', async () => {
    const { owner, tripId, asked } = await inviter(NOW);
    const june = await makePerson();
    const [over, revoked, declined, replaced] = [await asked(), await asked(), await asked(), await asked()];
    await revokeInvite.perform(callBy(owner), { tripId, invitationId: revoked.id });
    await decline(declined.token, NOW);
    await sendInviteAgain.perform(callBy(owner, { now: NOW }), { tripId, invitationId: replaced.id });
    expect(await accept(june, over.token, JOIN, expiryOf(NOW))).toEqual({ type: 'dead' });
    for (const token of ['', 'x', `${over.token.slice(1)}A`, revoked.token, declined.token, replaced.token]) {
      expect(await accept(june, token, JOIN, NOW)).toEqual({ type: 'dead' });
      expect(await acceptInvitation.perform(callBy(june, { now: NOW }), { token })).toEqual({ type: 'not-found' });
      expect(await declineInvitation.perform(callBy(null, { now: NOW }), { token })).toEqual({ type: 'not-found' });
      expect(await signUpToJoin.perform(callBy(null, { now: NOW }), { token, name: 'June', email: 'june@example.test' })).toEqual({ type: 'not-found' });
    }
    expect(await seatOf(tripId, june)).toBeNull();
  });

  it('sends whoever is signed out back to the invitation, by no address with a token in its query', async () => {
    const { tripId, asked } = await inviter(NOW);
    const { token } = await asked();
    expect(await acceptInvitation.perform(callBy(null, { now: NOW }), { token })).toEqual({ type: 'done', to: `/join/${token}` });
    expect(await database().tripMember.count({ where: { tripId } })).toBe(1);
  });

  it('leads a new person from the sign-up mail back to the invitation', async () => {
    const { tripId, asked } = await inviter(NOW);
    const email = anyAddress();
    const { token } = await asked({ email, name: 'June' });
    expect(await signUpToJoin.perform(callBy(null, { now: NOW }), { token, name: 'June Calloway', email })).toMatchObject({ type: 'done' });
    await workOff(NOW);
    const link = await linkIn(email);
    expect(link.path).toBe('/sign-up/confirm');
    const entry = await confirmSignUp(link.token, null, NOW);
    expect(entry).toMatchObject({ ok: true, from: `/join/${token}` });
    const userId = entry.ok ? entry.userId : '';
    const june: Person = { type: 'person', userId, sessionId: '', name: 'June Calloway', email, isAdministrator: false, staff: [] };
    expect(await acceptInvitation.perform(callBy(june, { now: NOW }), { token })).toEqual({ type: 'done', to: `/trips/${tripId}` });
  });
});

describe('declining', () => {
  it('needs no account, tells the owner, and ends the address', async () => {
    const { owner, tripId, asked } = await inviter(NOW);
    const { id, token } = await asked({ name: 'Dale' });
    expect(await declineInvitation.perform(callBy(null, { now: NOW }), { token })).toEqual({ type: 'done', to: '/join/declined' });
    expect(await database().invitation.findUnique({ where: { id } })).toMatchObject({ state: 'DECLINED', settledById: null });
    expect(await inboxOf(owner)).toContainEqual(expect.objectContaining({ kind: 'invitation-declined-by', tripId }));
    expect(await openInvitation(null, hashToken(token), NOW)).toBeNull();
  });
});

describe('at once', () => {
  it('two people who accept one invitation: one joins, the other finds nothing', async () => {
    await pooled(12, async () => {
      const { tripId, asked } = await inviter(NOW);
      const { token } = await asked({ role: 'CAREGIVER' });
      const people = await Promise.all([makePerson(), makePerson(), makePerson()]);
      const answers = await Promise.all(people.map((person) => accept(person, token, JOIN, NOW)));
      expect(answers.map(({ type }) => type).sort()).toEqual(['dead', 'dead', 'joined']);
      expect(await database().tripMember.count({ where: { tripId } })).toBe(2);
    });
  });

  it('a doubled tap of one person: they join once', async () => {
    const { tripId, asked } = await inviter(NOW);
    const { token } = await asked();
    const june = await makePerson();
    const answers = await Promise.all([accept(june, token, JOIN, NOW), accept(june, token, JOIN, NOW)]);
    expect(answers.map(({ type }) => type).sort()).toEqual(['joined', 'member']);
    expect(await database().auditEvent.count({ where: { tripId, deed: 'accept-invitation' } })).toBe(1);
  });

  it('accepting and taking back, declining or sending again: whoever comes second finds it done', async () => {
    await pooled(24, async (round) => {
      const { owner, tripId, asked } = await inviter(NOW);
      const { id, token } = await asked();
      const june = await makePerson();
      const others = [
        async () => (await revokeInvite.perform(callBy(owner, { now: NOW }), { tripId, invitationId: id })).type === 'done',
        () => decline(token, NOW),
        async () => (await sendInviteAgain.perform(callBy(owner, { now: NOW }), { tripId, invitationId: id })).type === 'done',
      ];
      const other = others[round % others.length];
      const [answer, isDone] = await Promise.all([accept(june, token, JOIN, NOW), other?.()]);
      expect([answer.type, isDone]).toEqual(answer.type === 'joined' ? ['joined', false] : ['dead', true]);
      expect((await seatOf(tripId, june)) !== null).toBe(answer.type === 'joined');
    });
  });
});

describe('a new owner', () => {
  const former = (value: InvitationAnswer['former']): InvitationAnswer => ({ former: value });

  async function handing(membership: 'OWNER' | 'KEEPER' = 'OWNER') {
    const holder = await makePerson({ name: 'Walter’s nephew' });
    const kept = { role: 'KEEPER', consentHow: 'by phone', consentOn: '2026-11-20' as Day } as const;
    const tripId = await makeTrip(holder, { now: NOW, ...(membership === 'KEEPER' && { membership: kept, patientName: 'Walter' }) });
    const next = await makePerson({ name: 'Walter' });
    const { token } = await (await invitingBy(holder, tripId, NOW)).asked({ role: 'OWNER', email: next.email });
    return { holder, tripId, next, token };
  }

  it('claims the trip from its keeper, who stays with the medical part', async () => {
    const { holder, tripId, next, token } = await handing('KEEPER');
    expect(await openInvitation(next, hashToken(token), NOW)).toMatchObject({ invitation: { holder: { isKeeper: true }, patientName: 'Walter' } });
    expect(await acceptInvitation.perform(callBy(next, { now: NOW }), { token, former: 'CAREGIVER_MEDICAL' })).toEqual({ type: 'done', to: `/trips/${tripId}` });
    expect(await seatOf(tripId, next)).toMatchObject({ role: 'OWNER', seesMedical: true });
    expect(await seatOf(tripId, holder)).toMatchObject({ role: 'CAREGIVER', seesMedical: true, medicalAllowedAt: NOW });
    expect(await kindsOf(holder)).toContain('new-owner');
    expect(await openTrip(holder, tripId, 'manage-people')).toBeNull();
    expect(await openTrip(next, tripId, 'manage-people')).not.toBeNull();
    expect(await database().auditEvent.count({ where: { tripId, actorId: next.userId, deed: 'take-over' } })).toBe(1);
  });

  it('lets the former owner stay without the medical part', async () => {
    const { holder, tripId, next, token } = await handing();
    await accept(next, token, former('CAREGIVER'), NOW);
    expect(await seatOf(tripId, holder)).toMatchObject({ role: 'CAREGIVER', seesMedical: false, medicalAllowedAt: null });
    expect(await openTrip(holder, tripId, 'see-medical')).toBeNull();
  });

  it('lets the former owner go, and tells them without a way to the trip', async () => {
    const { holder, tripId, next, token } = await handing();
    await accept(next, token, former('LEAVES'), NOW);
    expect(await seatOf(tripId, holder)).toBeNull();
    expect(await holders(tripId)).toBe(1);
    expect(await inboxOf(holder)).toContainEqual(expect.objectContaining({ kind: 'new-owner', tripId: null }));
  });

  it('asks what becomes of the former one before anything changes', async () => {
    const { holder, tripId, next, token } = await handing();
    for (const answer of [{}, { former: '' }, { former: 'STAYS' }]) {
      expect(await acceptInvitation.perform(callBy(next, { now: NOW }), { token, ...answer })).toMatchObject({ type: 'refused', problems: [{ field: 'former' }] });
    }
    expect((await seatOf(tripId, holder))?.role).toBe('OWNER');
    expect(await openInvitation(next, hashToken(token), NOW)).toMatchObject({ type: 'open' });
  });

  it('can be somebody on the trip, but not who has it', async () => {
    const { holder, tripId, next, token } = await handing();
    await addMember(tripId, next, { role: 'FAMILY' });
    expect(await accept(holder, token, former('LEAVES'), NOW)).toEqual({ type: 'member', tripId });
    expect(await accept(next, token, former('CAREGIVER'), NOW)).toEqual({ type: 'joined', tripId });
    expect(await seatOf(tripId, next)).toMatchObject({ role: 'OWNER', seesMedical: true });
  });

  it('is one at every moment, whoever takes it over at once and however often', async () => {
    await pooled(8, async () => {
      const { holder, tripId, token } = await handing();
      const people = await Promise.all([makePerson(), makePerson()]);
      const seen: number[] = [];
      const watch = async () => void seen.push(await holders(tripId));
      const answers = await Promise.all([
        ...people.map((person, n) => accept(person, token, former(n === 0 ? 'LEAVES' : 'CAREGIVER'), NOW).then(({ type }) => type)),
        watch().then(watch).then(watch).then(() => 'watched'),
      ]);
      expect([...answers].sort()).toEqual(['dead', 'joined', 'watched']);
      expect(new Set([...seen, await holders(tripId)])).toEqual(new Set([1]));
      expect((await seatOf(tripId, holder))?.role).not.toBe('OWNER');
    });
  });
});
