import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Circle, expiryOf, fullProblem, type Invitation, type InvitationState, inviteProblem, MOST_PEOPLE, mayTakeOver, nameInMail, seesMedicalAs,
  shownInvitations, standingOf,
} from './invitation';

const NOW = new Date('2026-11-08T06:30:00Z');
const LATER = expiryOf(NOW);
const EARLIER = new Date(NOW.getTime() - 1);

const member = (n: number) => ({ userId: `u${n}`, name: `Person ${n}`, email: `p${n}@example.test` });

const asked = (email: string | null, change: Partial<Circle['invitations'][number]> = {}) =>
  ({ id: `i-${email}`, role: 'FAMILY' as const, email, state: 'OPEN' as const, expiresAt: LATER, ...change });

const circle = (change: Partial<Circle> = {}): Circle => ({ inviterId: 'u0', members: [member(0), member(1)], invitations: [], ...change });

const family = (email: string | null) => ({ role: 'FAMILY' as const, email });

describe('the state of an invitation', () => {
  it('works for 14 days of 24 hours, also over the end of summer time', () => {
    // New York sets its clocks back on November 1, 2026: the days are counted as hours, in no zone.
    const sent = new Date('2026-10-25T04:00:00Z');
    expect(expiryOf(sent).toISOString()).toBe('2026-11-08T04:00:00.000Z');
  });

  it('is open until the moment it expires, and not at it', () => {
    expect(standingOf({ state: 'OPEN', expiresAt: NOW }, EARLIER)).toBe('open');
    expect(standingOf({ state: 'OPEN', expiresAt: NOW }, NOW)).toBe('expired');
  });

  it('stays what it was settled to, whatever the time', () => {
    const settled = fc.constantFrom<InvitationState>('ACCEPTED', 'DECLINED', 'REVOKED');
    fc.assert(fc.property(settled, fc.date({ noInvalidDate: true }), fc.date({ noInvalidDate: true }), (state, expiresAt, now) => {
      expect(standingOf({ state, expiresAt }, now)).toBe(state.toLowerCase());
    }));
  });

  it('once expired never opens again by itself', () => {
    fc.assert(fc.property(fc.date({ noInvalidDate: true }), fc.nat(), fc.date({ noInvalidDate: true }), (expiresAt, more, now) => {
      if (standingOf({ state: 'OPEN', expiresAt }, now) === 'open') return;
      expect(standingOf({ state: 'OPEN', expiresAt }, new Date(Math.min(now.getTime() + more, 8.64e15)))).toBe('expired');
    }));
  });
});

describe('who may be invited', () => {
  it('takes somebody new, by address or by a link', () => {
    expect(inviteProblem(family('new@example.test'), circle(), NOW)).toBeNull();
    expect(inviteProblem(family(null), circle(), NOW)).toBeNull();
  });

  it('tells the inviter that the address is their own, for any role', () => {
    for (const role of ['FAMILY', 'CAREGIVER', 'OWNER'] as const) {
      expect(inviteProblem({ role, email: 'p0@example.test' }, circle(), NOW)).toMatchObject({ field: 'email', code: 'invites-self' });
    }
  });

  it('names a member who is there already, but a trip can be handed over to one', () => {
    expect(inviteProblem(family('p1@example.test'), circle(), NOW)).toMatchObject({ code: 'invites-member', params: { name: 'Person 1' } });
    expect(inviteProblem({ role: 'OWNER', email: 'p1@example.test' }, circle(), NOW)).toBeNull();
  });

  it('offers to send the open invitation to the same address again', () => {
    const refusal = inviteProblem(family('a@example.test'), circle({ invitations: [asked('a@example.test')] }), NOW);
    expect(refusal).toMatchObject({ field: 'email', code: 'invited-already', choices: [{ name: 'again', value: 'i-a@example.test' }] });
  });

  it('lets an address be asked anew once its invitation has expired', () => {
    expect(inviteProblem(family('a@example.test'), circle({ invitations: [asked('a@example.test', { expiresAt: NOW })] }), NOW)).toBeNull();
  });

  it('asks one new owner at a time', () => {
    const invitations = [asked('a@example.test', { role: 'OWNER' })];
    expect(inviteProblem({ role: 'OWNER', email: 'b@example.test' }, circle({ invitations }), NOW)).toMatchObject({ code: 'new-owner-asked-already' });
    expect(inviteProblem(family('b@example.test'), circle({ invitations }), NOW)).toBeNull();
  });

  it('counts members and open invitations together, and no others', () => {
    const settled = fc.constantFrom<InvitationState>('ACCEPTED', 'DECLINED', 'REVOKED', 'OPEN');
    const invitation = fc.record({ state: settled, isOver: fc.boolean() });
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.array(invitation, { maxLength: 40 }), (people, drawn) => {
      const invitations = drawn.map(({ state, isOver }, n) => asked(`a${n}@example.test`, { state, expiresAt: isOver ? NOW : LATER }));
      const taken = people + drawn.filter(({ state, isOver }) => state === 'OPEN' && !isOver).length;
      const around = circle({ members: Array.from({ length: people }, (_, n) => member(n)), invitations });
      expect(fullProblem(around, NOW)?.code).toBe(taken >= MOST_PEOPLE ? 'people-full' : undefined);
      expect(inviteProblem(family('new@example.test'), around, NOW)?.code).toBe(taken >= MOST_PEOPLE ? 'people-full' : undefined);
    }));
  });

  it('hands a full trip over to somebody on it, for that takes no place', () => {
    const full = circle({ members: Array.from({ length: MOST_PEOPLE }, (_, n) => member(n)) });
    expect(inviteProblem({ role: 'OWNER', email: 'p7@example.test' }, full, NOW)).toBeNull();
    expect(inviteProblem({ role: 'OWNER', email: null }, full, NOW)).toMatchObject({ code: 'people-full' });
  });
});

describe('what an invitation allows', () => {
  it('gives the medical part to owners, to caregivers where it is allowed, to family never', () => {
    const seen = (role: 'OWNER' | 'CAREGIVER' | 'FAMILY') => [true, false].map((seesMedical) => seesMedicalAs({ role, seesMedical }));
    expect(seen('OWNER')).toEqual([true, true]);
    expect(seen('CAREGIVER')).toEqual([true, false]);
    expect(seen('FAMILY')).toEqual([false, false]);
  });

  it('lets members take a trip over, but not who has it', () => {
    expect((['OWNER', 'KEEPER', 'CAREGIVER', 'FAMILY'] as const).filter((held) => mayTakeOver(held, 'OWNER'))).toEqual(['CAREGIVER', 'FAMILY']);
    expect(mayTakeOver('FAMILY', 'CAREGIVER')).toBe(false);
  });
});

describe('the list of who was asked', () => {
  const one = (state: InvitationState, expiresAt: Date): Invitation => ({
    id: `${state}${expiresAt.getTime()}`, role: 'FAMILY', seesMedical: false, updates: 'TEXT', name: '', relation: '', email: null, locale: 'en',
    state, invitedAt: NOW, sentAt: null, expiresAt,
  });

  it('keeps those that ran out, to be sent again, and a "no" while it is news', () => {
    const all = (['OPEN', 'ACCEPTED', 'DECLINED', 'REVOKED'] as const).flatMap((state) => [one(state, LATER), one(state, NOW)]);
    expect(shownInvitations(all, NOW).map(({ state, expiresAt }) => `${state} ${standingOf({ state, expiresAt }, NOW)}`))
      .toEqual(['OPEN open', 'OPEN expired', 'DECLINED declined']);
  });
});

describe('a name in a mail to strangers', () => {
  it.each(['Ruth Calloway', 'Dr. José Núñez', 'עדי כהן', '王小明', "Sinéad O'Connor", 'June Calloway-Smith Jr.'])('is said: %s', (name) => expect(nameInMail(name)).toBe(name));

  it.each(['Win at https://evil.test', 'www.evil.test', 'buy.pills', 'Call 5551234567', 'me@evil.test', '', '\u200b\u202e', 'evil\u200b.test', 'e\u00advil.com'])('is left out where it is an address or nothing: %j', (name) =>
    expect(nameInMail(name)).toBeNull());

  it('never carries signs that turn the text around', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(nameInMail(name) ?? '').not.toMatch(/\p{Cf}|:\/\//u);
    }));
  });
});
