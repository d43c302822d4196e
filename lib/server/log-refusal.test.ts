import { describe, expect, it } from 'vitest';
import { problem } from '@/lib/domain/problem';
import { refusalOf } from './log-refusal';
import { done, notFoundOutcome, proveFirst, refused } from './outcome';

const PERSON = { type: 'person', userId: 'u1', sessionId: 's1', name: 'Ruth Calloway', email: 'ruth@example.test', isAdministrator: false, staff: [] } as const;
const caller = { actor: PERSON, requestId: 'r1' };

describe('a refusal in the log', () => {
  it.each(['foreign-origin', 'try-again-later', 'wrong-sign-in', 'wrong-code', 'passkey-refused', 'too-many-codes', 'invalid-link'])('tells of what a thief meets: %s', (code) => {
    expect(refusalOf('sign-in', { ...caller, actor: null }, refused([problem('password', code)]))).toEqual({ deed: 'sign-in', why: code, person: undefined, request: 'r1' });
  });

  it('tells who asked for what is not theirs, by an id and nothing else', () => {
    for (const outcome of [notFoundOutcome, proveFirst, { type: 'sign-in' } as const]) expect(refusalOf('delete-trip', caller, outcome)).toEqual({ deed: 'delete-trip', why: outcome.type, person: 'u1', request: 'r1' });
    expect(JSON.stringify(refusalOf('delete-trip', caller, notFoundOutcome))).not.toMatch(/Ruth|example/);
  });

  it('is none where it was done, or a field was filled in wrongly', () => {
    expect(refusalOf('save', caller, done('/trips'))).toBeNull();
    expect(refusalOf('save', caller, refused([problem('email', 'invalid-email'), problem('name', 'required')]))).toBeNull();
  });
});
