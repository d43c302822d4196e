import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '@/lib/domain/access/actor';
import { type AccessWorld, accessWorld } from '../support/access-world';
import { allActions, callBy } from '../support/actions';

const actions = await allActions();

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
});

/** They take no input, or a password that is only looked at for the caller behind a cookie, which only Next's server has; tests/e2e does them. */
const OF_A_COOKIE: ReadonlySet<string> = new Set(['sign-out', 'leave-sign-in', 'put-codes-away', 'ask-for-factor-reset-link', 'delete-account', 'keep-account']);

describe('every action', () => {
  it.each(actions)('$name refuses a call from another origin', async ({ action }) => {
    const outcome = await action.perform(callBy(world.people.owner, { isSameOrigin: false }), { tripId: world.tripId });
    expect(outcome).toMatchObject({ type: 'refused', problems: [{ code: 'foreign-origin' }] });
  });

  it.each(actions.filter(({ action }) => !OF_A_COOKIE.has(action.deed)))('$name takes any nonsense without a fault', async ({ action }) => {
    const nonsense = fc.oneof(
      fc.string(), fc.string({ unit: 'binary' }), fc.constant('x'.repeat(100_000)), fc.constant('<script>alert(1)</script>👩‍⚕️\u0000'),
      fc.constantFrom('2027-02-30', '-1', '1e9', 'null', '[object Object]'),
    );
    const names = ['name', 'email', 'title', 'day', 'time', 'kind', 'state', 'itemId', 'version', 'findingKey', 'fixId', 'reason', 'leg0.fromAirport', 'centreId', 'saidOn', 'saidBy', 'setOn', 'word', 'number', 'value', 'note', 'home', 'surgeryOn', 'procedure', 'token', 'password', 'plan', 'airline', 'length', 'sizeSystem', 'weight', 'weightSystem', 'grade', 'checkedOn', 'source', 'medicines', 'origin', 'destination', 'carrier', 'carrierName', 'standing', 'reviewedOn', 'role', 'relation', 'passcode', 'expiresOn', 'text', 'answer', 'userId', 'who', 'personId', 'taskId', 'dueOn', 'seen', 'updateId', 'invitationId', 'linkId'];
    const raw = fc.dictionary(fc.constantFrom(...names), nonsense, { maxKeys: names.length });
    const callers: Partial<Record<typeof action.audience, Person>> = { administrator: world.people.administrator, desk: world.people.staff };
    const caller = callers[action.audience] ?? world.people.owner;
    await fc.assert(fc.asyncProperty(raw, async (typed) => {
      const outcome = await action.perform(callBy(caller), { ...typed, tripId: world.tripId, ...(action.audience === 'desk' && { centreId: world.centre.id }) });
      expect(JSON.stringify(outcome)).not.toContain('went-wrong');
    }), { numRuns: 15 });
  });
});
