import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { makeLog, scrub } from './log';

function written(write: (log: ReturnType<typeof makeLog>) => void): string {
  let text = '';
  const stream = new Writable({ write: (chunk, _encoding, done) => { text += String(chunk); done(); } });
  write(makeLog('trace', stream));
  return text;
}

const TOKEN = 'k3J9_aB2'.repeat(6);

describe('a log line', () => {
  test('holds no address, name, token or body, however deep', () => {
    const person = { email: 'ruth@example.com', name: 'Ruth Calloway', token: TOKEN };
    const text = written((log) => log.info({ ...person, person, more: { person }, body: 'spine' }, 'said'));
    for (const secret of ['ruth@', 'Calloway', TOKEN, 'spine']) expect(text).not.toContain(secret);
  });

  test('of a fault keeps its kind and place, not what it quotes', () => {
    const fault = Object.assign(new Error(`Key (email)=(ruth@example.com) exists; link /sign-in/link?t=${TOKEN}`), { code: 'P2002' });
    const text = written((log) => log.error({ err: fault }, 'failed'));
    expect(text).toContain('P2002');
    expect(text).toContain('log.test.ts');
    for (const secret of ['ruth@', TOKEN]) expect(text).not.toContain(secret);
  });

  test.each([
    'Raw query failed. Code: `23505`. Message: `Key (name)=(Ruth Calloway) already exists.`',
    'Raw query failed. Message: `Failing row contains (7, Ruth Calloway, null).`',
    'invalid input syntax for type uuid: "Ruth Calloway"',
  ])('of the database quotes no row: %s', (message) => {
    const text = written((log) => log.error({ err: new Error(message) }, 'failed'));
    expect(text).not.toContain('Calloway');
    expect(text).toContain('[value]');
  });

  test('of the database client keeps the last line alone, for the others quote what was asked', () => {
    const fault = Object.assign(new Error('Invalid `user.create()` invocation:\n{ name: "Ruth Calloway" }\n\nUnique constraint failed'), { name: 'PrismaClientKnownRequestError' });
    const text = written((log) => log.error({ err: fault }, 'failed'));
    expect(text).toContain('Unique constraint failed');
    expect(text).not.toContain('Calloway');
  });
});

describe('scrubbing', () => {
  test('leaves identifiers, which find the row and tell nothing', () => {
    const id = '0190f0a0-1111-7222-8333-444455556666';
    expect(scrub(`trip ${id} of ruth@example.com`)).toBe(`trip ${id} of [address]`);
  });

  test('takes out sealed values whole', () => {
    expect(scrub(`/plan/v1.0a1b2c3d.${'a'.repeat(16)}.${'b'.repeat(40)} failed`)).toBe('/plan/[secret] failed');
  });
});
