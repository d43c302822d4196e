import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OfflineDeed, ToldAnswer } from '@/lib/domain/offline/deeds';
import { isOver, isWaiting, queued, type WaitingDeed } from '@/lib/domain/offline/waiting';
import { announce } from './changes';

// What somebody did without a network, in a database of its own: copies of pages and scripts of a build come and go, this stays.

/** `person`: whose it is, by the name that the server gave their devices. */
export interface StoredDeed extends WaitingDeed {
  readonly person: string;
}

interface Schema extends DBSchema {
  /** By the order in which they were done; the clock of a device may have been set meanwhile. */
  deeds: { key: number; value: StoredDeed; indexes: { person: string; id: string } };
}

const NAME = 'mendway-queue';
const VERSION = 1;

/** Opened for each use: a page that holds it open would keep a newer version from its upgrade. */
async function withStore<T>(act: (store: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const store = await openDB<Schema>(NAME, VERSION, {
    upgrade(made) {
      const deeds = made.createObjectStore('deeds', { autoIncrement: true });
      deeds.createIndex('person', 'person');
      deeds.createIndex('id', 'deed.id', { unique: true });
    },
  });
  try {
    return await act(store);
  } finally {
    store.close();
  }
}

/** All that is kept of a person, in order. */
export const deedsOf = (person: string): Promise<readonly StoredDeed[]> => withStore((store) => store.getAllFromIndex('deeds', 'person', person));

/** Of everybody who used this device. */
export const allDeeds = (): Promise<readonly StoredDeed[]> => withStore((store) => store.getAll('deeds'));

/** `denied`: the memory is full, or the browser forbids us to keep anything. */
export type Keeping = 'kept' | 'full' | 'denied';

/** Keeps a deed until it can be sent. */
export async function keepDeed(person: string, deed: OfflineDeed, label: string): Promise<Keeping> {
  const keeping = await withStore((store) => keepIn(store, { person, deed, label, isSent: false, told: null })).catch((): Keeping => 'denied');
  if (keeping === 'kept') announce();
  return keeping;
}

async function keepIn(store: IDBPDatabase<Schema>, entry: StoredDeed): Promise<Keeping> {
  const work = store.transaction('deeds', 'readwrite');
  const change = queued(await work.store.index('person').getAll(entry.person), entry.deed);
  if (change === 'full') return 'full';
  for (const id of change.drop) await removeIn(work.store, id);
  if (change.add) await work.store.add({ ...entry, deed: change.add });
  await work.done;
  return 'kept';
}

interface Removable {
  readonly index: (name: 'id') => { getKey: (id: string) => Promise<number | undefined> };
  readonly delete: (key: number) => Promise<void>;
}

async function removeIn(deeds: Removable, id: string): Promise<void> {
  const key = await deeds.index('id').getKey(id);
  if (key !== undefined) await deeds.delete(key);
}

/** Takes deeds off: read, thrown away, or shown by the page itself. */
export async function dropDeeds(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await withStore(async (store) => {
    const work = store.transaction('deeds', 'readwrite');
    for (const id of ids) await removeIn(work.store, id);
    await work.done;
  });
  announce();
}

/** Everything of a person: they sign out. */
export const dropAll = async (person: string): Promise<void> => dropDeeds((await deedsOf(person)).map(({ deed }) => deed.id));

/**
 * Those of them that are still to be sent, which from here on may have arrived: what was taken back, or answered to another sender,
 * since somebody looked is left out.
 */
export async function markSent(ids: readonly string[]): Promise<readonly OfflineDeed[]> {
  const marked: OfflineDeed[] = [];
  await rewrite(ids, (entry) => {
    if (!isWaiting(entry)) return entry;
    marked.push(entry.deed);
    return { ...entry, isSent: true };
  });
  return marked;
}

/** Writes down what became of deeds; of a note that was done there is nothing left to say. */
export async function writeAnswers(answers: readonly ToldAnswer[]): Promise<void> {
  const byId = new Map(answers.map((told) => [told.id, told]));
  await rewrite([...byId.keys()], (entry) => {
    const told = { ...entry, told: byId.get(entry.deed.id) ?? null };
    return isOver(told, () => undefined) ? null : told;
  });
  announce();
}

function rewrite(ids: readonly string[], edit: (entry: StoredDeed) => StoredDeed | null): Promise<void> {
  return withStore(async (store) => {
    const work = store.transaction('deeds', 'readwrite');
    for (const id of ids) {
      const key = await work.store.index('id').getKey(id);
      const entry = key === undefined ? undefined : await work.store.get(key);
      const edited = entry && edit(entry);
      if (edited) await work.store.put(edited, key);
      else if (entry && key !== undefined) await work.store.delete(key);
    }
    await work.done;
  });
}
