import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_STAFF, STAFF_ROLES, staffChangeProblem, type StaffCircle, staffInviteProblem, type StaffInvitation, type StaffPerson } from './staff-circle';

const NOW = new Date('2027-02-15T15:00:00Z');
const LATER = new Date('2027-02-20T15:00:00Z');

const person = (userId: string, role: StaffPerson['role'] = 'COORDINATOR'): StaffPerson => ({ userId, role, name: `Name ${userId}`, email: `${userId}@a.test`, since: NOW });
const asked = (email: string, expiresAt = LATER): StaffInvitation => ({ id: email, email, role: 'CLINICIAN', name: '', locale: 'en', state: 'OPEN', invitedAt: NOW, expiresAt });
const circle = (people: readonly StaffPerson[], invitations: readonly StaffInvitation[] = []): StaffCircle => ({ people, invitations });

describe('inviting to a desk', () => {
  it('refuses who works there, and who is asked already, by name', () => {
    expect(staffInviteProblem({ email: 'rosa@a.test' }, circle([person('rosa')]), NOW)).toMatchObject({ field: 'email', code: 'staff-already', params: { name: 'Name rosa' } });
    expect(staffInviteProblem({ email: 'new@a.test' }, circle([], [asked('new@a.test')]), NOW)?.code).toBe('staff-invited-already');
  });

  it('asks again whose invitation has run out', () => {
    expect(staffInviteProblem({ email: 'new@a.test' }, circle([], [asked('new@a.test', NOW)]), NOW)).toBeNull();
  });

  it('ends at the limit, people and open invitations together', () => {
    const many = Array.from({ length: MOST_STAFF - 1 }, (_, index) => person(String(index)));
    expect(staffInviteProblem({ email: 'new@a.test' }, circle(many), NOW)).toBeNull();
    expect(staffInviteProblem({ email: 'new@a.test' }, circle(many, [asked('other@a.test')]), NOW)?.code).toBe('staff-full');
    expect(staffInviteProblem({ email: 'new@a.test' }, circle(many, [asked('other@a.test', NOW)]), NOW)).toBeNull();
  });
});

describe('roles at a desk', () => {
  const roles = fc.array(fc.constantFrom(...STAFF_ROLES), { minLength: 1, maxLength: 6 });

  it('leave a manager wherever there was one, unless an administrator says otherwise', () => {
    fc.assert(fc.property(roles, fc.nat(), fc.option(fc.constantFrom(...STAFF_ROLES)), (all, nth, role) => {
      const people = all.map((one, index) => person(String(index), one));
      const userId = String(nth % all.length);
      const after = people.flatMap((one) => (one.userId !== userId ? [one.role] : role ? [role] : []));
      const loses = all.includes('MANAGER') && !after.includes('MANAGER');
      expect(staffChangeProblem({ people }, { userId, role, by: 'manager' }) !== null).toBe(loses);
      expect(staffChangeProblem({ people }, { userId, role, by: 'administrator' })).toBeNull();
    }));
  });
});
