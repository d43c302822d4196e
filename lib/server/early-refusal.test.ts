import { describe, expect, test } from 'vitest';
import { earlyRefusal } from './early-refusal';

const OWN = 'http://localhost:3000';
const OURS = { origin: OWN, host: 'localhost:3000' };

const comes = (sent: Record<string, string>, { path = '/trips/1', method = 'POST', body = null as BodyInit | null } = {}) => {
  const request = new Request(`${OWN}${path}`, { method: method === 'GET' ? 'POST' : method, headers: sent, body });
  return earlyRefusal({ method, path, headers: new Headers({ ...Object.fromEntries(request.headers), ...sent }), copy: () => request.clone() }, () => OWN);
};

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};

describe('a write', () => {
  test('of our own page comes in, as a form and by a script', async () => {
    expect(await comes(OURS, { body: form({ name: 'Ruth' }) })).toBeNull();
    expect(await comes({ ...OURS, 'next-action': '7f' }, { body: form({ '1_name': 'Ruth', 0: '[{},"$K1"]' }) })).toBeNull();
    expect(await comes({ ...OURS, 'content-type': 'application/json' }, { body: '{' })).toBeNull();
  });

  test.each<Record<string, string>>([
    { origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'no origin' }, {}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, { 'sec-fetch-site': 'none', origin: 'no origin' },
  ])('from elsewhere does not: %o', async (sent) => expect(await comes({ host: 'localhost:3000', ...sent })).toBe('foreign-origin'));

  test('behind a proxy that rewrites the host comes in by the address that people use', async () => {
    expect(await comes({ origin: OWN, host: 'inside:3000', 'x-forwarded-host': 'elsewhere' })).toBeNull();
    expect(await comes({ 'sec-fetch-site': 'same-origin', origin: 'https://seen.example', host: 'inside:3000', 'x-forwarded-host': 'seen.example' })).toBeNull();
  });

  test('of a mail provider comes in from anywhere, and reading is none', async () => {
    expect(await comes({}, { path: '/unsubscribe/v1.x' })).toBeNull();
    expect(await comes({}, { method: 'GET' })).toBeNull();
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('by %s is one too', async (method) => expect(await comes({}, { method })).toBe('foreign-origin'));
});

describe('a form', () => {
  test('that is too long is refused by what it says, or once it is counted', async () => {
    expect(await comes({ ...OURS, 'content-length': '1048577' })).toBe('too-much');
    expect(await comes(OURS, { body: 'x'.repeat(1_048_577) })).toBe('too-much');
    expect(await comes(OURS, { body: 'x'.repeat(1_048_576) })).toBeNull();
  });

  test('with a file is counted by who takes it', async () => {
    expect(await comes({ ...OURS, 'content-length': '9000000' }, { path: '/trips/1/flights/import/file' })).toBeNull();
    expect(await comes({ ...OURS, 'content-length': '9000000' }, { path: '/trips/1/flights/import' })).toBe('too-much');
    expect(await comes({ ...OURS, 'content-length': '9000000' }, { path: '/elsewhere/trips/1/flights/import/file' })).toBe('too-much');
  });

  test.each<Record<string, string>>([
    { 'content-type': 'multipart/form-data' }, { 'content-type': 'multipart/form-data; boundary=b' }, { 'content-type': 'multipart/mixed; boundary=b' }, { 'content-type': ' Multipart/Form-Data; boundary=' },
    { 'next-action': '7f', 'content-type': 'text/plain' }, { 'next-action': '7f' },
  ])('that cannot be read is none: %o', async (sent) => expect(await comes({ ...OURS, ...sent }, { body: '--b\r\ngarbage' })).toBe('broken-form'));

  test('that names an action as React never does is none', async () => {
    expect(await comes({ ...OURS, 'next-action': '7f' }, { body: form({ 0: '["$F1","$K1"]' }) })).toBe('broken-form');
    expect(await comes(OURS, { body: form({ $ACTION_REF_1: '', '$ACTION_1:0': '{' }) })).toBe('broken-form');
  });
});
