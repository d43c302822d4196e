import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Person } from '@/lib/domain/access/actor';
import { type Body, json, multipart, urlencoded } from '@/tests/fuzz/bodies';
import { makePerson, makeTrip } from '@/tests/support/factories';
import { areWorkedOut, rowsOfTrips } from '@/tests/support/rows-written';
import { BASE, formOf, get, post, sessionOf } from '../support/plain-http';

const MB = 1_000_000;
const file = (bytes: Buffer): Body => multipart([{ name: 'file', value: bytes, file: 'trip.ics' }]);

async function somebody(): Promise<{ owner: Person; tripId: string; cookie: string }> {
  const owner = await makePerson();
  return { owner, tripId: await makeTrip(owner), cookie: await sessionOf(owner) };
}

test('a file larger than a calendar is refused beside its field, and nothing of it is kept', async () => {
  const { tripId, cookie } = await somebody();
  await expect.poll(() => areWorkedOut([tripId]), { timeout: 30_000 }).toBe(true);
  const before = await rowsOfTrips([tripId]);
  for (const place of ['flights', 'appointments']) {
    for (const bytes of [2 * MB, 15 * MB]) {
      const answer = await post(`/trips/${tripId}/${place}/import/file`, file(Buffer.alloc(bytes, 'BEGIN:VEVENT\r\n')), { cookie });
      expect([place, bytes, answer.status, answer.headers.location]).toEqual([place, bytes, 303, `/trips/${tripId}/${place}/import?problem=calendar-too-large`]);
    }
  }
  expect(await rowsOfTrips([tripId])).toEqual(before);
});

test('what is packed stays packed: nobody unpacks it to look inside', async () => {
  const { tripId, cookie } = await somebody();
  const bomb = gzipSync(Buffer.alloc(100 * MB, 'A'));
  expect(bomb.byteLength).toBeLessThan(MB / 5);
  const begun = performance.now();
  const asFile = await post(`/trips/${tripId}/flights/import/file`, file(bomb), { cookie });
  expect(asFile.headers.location).toMatch(/\?problem=/);
  const asBody = await post(`/trips/${tripId}/flights/import/file`, { ...file(Buffer.from('x')), bytes: gzipSync(file(Buffer.from('x')).bytes) }, { cookie, 'content-encoding': 'gzip' });
  expect(asBody.headers.location).toMatch(/\?problem=/);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('JSON and forms longer than any of ours are refused before they are taken apart', async () => {
  const { cookie } = await somebody();
  const long = 'x'.repeat(3 * MB);
  const answers = {
    offline: await post('/api/offline', json({ person: 'x', deeds: [long] }), { cookie }),
    passkeys: await post('/api/passkeys', json({ purpose: long })),
    language: await post('/api/language', urlencoded([{ name: 'locale', value: long }])),
    display: await post('/api/display', multipart([{ name: 'text', value: long }])),
    action: await post('/account/name', (await formOf('/account/name', 'name', { cookie }))({ name: long }), { cookie }),
  };
  for (const [what, { status }] of Object.entries(answers)) expect([what, status]).toEqual([what, 413]);
});

test('thousands of parts, and lists within lists, are answered as soon as anything else', async () => {
  const { cookie, tripId } = await somebody();
  const many = Array.from({ length: 8_000 }, (_, at) => ({ name: `a${at}`, value: '' }));
  const begun = performance.now();
  const statuses = [
    (await post('/api/offline', { type: 'application/json', bytes: Buffer.from('['.repeat(300_000)) }, { cookie })).status,
    (await post('/api/offline', { type: 'application/json', bytes: Buffer.from(`{"person":"x","deeds":${'['.repeat(100_000)}${']'.repeat(100_000)}}`) }, { cookie })).status,
    (await post('/api/language', multipart(many))).status,
    (await post(`/trips/${tripId}/flights/import/file`, multipart([...many, { name: 'file', value: 'x', file: 'x' }]), { cookie })).status,
    (await post('/account/name', multipart(many), { cookie })).status,
  ];
  expect(statuses.filter((status) => status >= 500 || status === 0)).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(10_000);
});

const AT_ONCE = 60;

test('bodies that come without end, a letter at a time, keep nobody else waiting', async () => {
  const { hostname, port } = new URL(BASE);
  const sockets: Socket[] = [];
  const open = (path: string) => new Promise<void>((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(`POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${BASE}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n--b\r\n`, () => resolve());
    });
    socket.on('error', () => undefined);
    sockets.push(socket);
  });
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => open(['/sign-in', '/api/language', '/account/name'][at % 3] ?? '/')));
    const trickle = setInterval(() => sockets.forEach((socket) => socket.write('x')), 50);
    const begun = performance.now();
    for (let turn = 0; turn < 5; turn += 1) expect((await get('/sign-in')).status).toBe(200);
    clearInterval(trickle);
    expect(performance.now() - begun).toBeLessThan(5_000);
  } finally {
    sockets.forEach((socket) => socket.destroy());
  }
});
