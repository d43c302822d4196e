import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { ownExport } from '@/lib/data/data-exports';
import { readInSnapshot } from '@/lib/data/export-contents';
import { keepPiece } from '@/lib/data/export-files';
import { tidy } from '@/lib/data/tidy';
import { makeExport } from '@/lib/server/data-export/make-export';
import { ask, fileOf, lastExport } from '../support/data-exports';
import { makePerson, makeTrip } from '../support/factories';
import { workOff } from '../support/mailbox';

describe('a worker that ends in the middle', () => {
  it('leaves nothing that the next one keeps: the copy is made anew', async () => {
    const person = await makePerson();
    expect(await ask(person)).toBe('done');
    const { id } = await lastExport(person);
    await database().dataExport.update({ where: { id }, data: { state: 'MAKING', made: 7, total: 40 } });
    for (const piece of [0, 1, 2]) await keepPiece(id, 'data.json', piece, '"cut off');
    await workOff();
    expect((await lastExport(person)).state).toBe('READY');
    expect(await fileOf(person, id, 'data.json')).not.toContain('cut off');
  });

  it('and is not tried again is told as failed, and another can be asked for', async () => {
    const person = await makePerson();
    await ask(person);
    const { id } = await lastExport(person);
    await database().$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = ${id}`;
    expect((await ownExport(person, new Date()))?.state).toBe('FAILED');
    await tidy(new Date());
    expect(await database().notification.count({ where: { userId: person.userId, kind: 'export-failed' } })).toBe(1);
    expect(await ask(person)).toBe('done');
    await workOff();
    expect((await lastExport(person)).state).toBe('READY');
  });

  it('fails plainly where something cannot be opened: the last try keeps nothing and tells so', async () => {
    const person = await makePerson();
    const tripId = await makeTrip(person);
    const [id, sealed] = [randomUUID(), 'v1.00000000.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAA'];
    await database().clearance.create({ data: { id, tripId, kind: 'fly', word: 'yes', source: 'patient', saidOn: new Date('2027-03-01'), saidBy: sealed, recordedById: person.userId } });
    await ask(person);
    const { id: exportId } = await lastExport(person);
    await expect(makeExport({ exportId }, { isLast: false }, new Date())).rejects.toThrow();
    expect((await lastExport(person)).state).toBe('MAKING');
    await expect(makeExport({ exportId }, { isLast: true }, new Date())).rejects.toThrow();
    expect((await lastExport(person)).state).toBe('FAILED');
    expect(await database().exportFile.count({ where: { exportId } })).toBe(0);
    expect(await database().notification.count({ where: { userId: person.userId, kind: 'export-failed' } })).toBe(1);
  });
});

it('what is written while a copy is made is not in it: it is of one moment', async () => {
  const owner = await makePerson();
  const tripId = await makeTrip(owner);
  const before = await database().item.count({ where: { tripId } });
  const read = await readInSnapshot(randomUUID(), owner, [tripId], async ({ steps }) => {
    let items = 0;
    for await (const step of steps()) {
      if (step.type === 'trip') await database().item.create({ data: { tripId, kind: 'NOTE', title: 'late', startsAt: new Date('2027-03-20T04:00:00Z'), startsZone: 'America/New_York', endsAt: new Date('2027-03-21T04:00:00Z'), endsZone: 'America/New_York' } });
      if ('pages' in step) for await (const page of step.pages) items += step.section === 'items' ? page.length : 0;
    }
    return items;
  });
  expect([before > 0, read, await database().item.count({ where: { tripId } })]).toEqual([true, before, before + 1]);
});

it('two workers are never at the same copy', async () => {
  const [person, exportId] = [await makePerson(), randomUUID()];
  const inner = await readInSnapshot(exportId, person, [], () => readInSnapshot(exportId, person, [], () => Promise.resolve('both')));
  expect(inner).toBeNull();
  expect(await readInSnapshot(exportId, person, [], () => Promise.resolve('one'))).toBe('one');
});

it('a worker that comes second takes nothing from the first, and gives nothing up, also at its last try', async () => {
  const person = await makePerson();
  await ask(person);
  const { id: exportId } = await lastExport(person);
  await readInSnapshot(exportId, person, [], async () => {
    await keepPiece(exportId, 'data.json', 0, 'of the first');
    await expect(makeExport({ exportId }, { isLast: true }, new Date())).rejects.toThrow('another worker');
  });
  expect([await database().exportFile.count({ where: { exportId } }), (await lastExport(person)).state]).toEqual([1, 'MAKING']);
});
