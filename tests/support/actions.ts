import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '@/lib/domain/access/actor';
import type { Proof } from '@/lib/domain/access/proof';
import type { Action } from '@/lib/server/action';
import type { RequestContext } from '@/lib/server/request';

export interface NamedAction {
  /** `app/trips/[tripId]/escort/actions.ts setEscort` */
  readonly name: string;
  readonly action: Action;
}

const isAction = (value: unknown): value is Action => typeof value === 'function' && 'perform' in value;

/** Every server action of the product: a new one is walked by the tests without being listed anywhere. */
export async function allActions(): Promise<readonly NamedAction[]> {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('actions.ts'));
  const modules = await Promise.all(files.map(async (file) => ({ file, exports: await load(file) })));
  return modules.flatMap(({ file, exports }) =>
    Object.entries(exports).map(([name, action]) => {
      if (!isAction(action)) throw new Error(`${file} ${name} is not made by the wrapper of lib/server/action`);
      return { name: `${file} ${name}`, action };
    }),
  );
}

const load = async (file: string): Promise<Record<string, unknown>> => import(/* @vite-ignore */ join(process.cwd(), 'app', file));

/** Of a session that began then and there. */
export const provenAt = (now: Date): Proof => ({ provenAt: now, secondFactorAt: null, isShared: false, hasSecondFactor: false, barredFrom: [] });

/** A call as the browser of that person would make it who has just signed in; each from an address of its own, so that no limit is met. */
export function callBy(person: Person | null, change: Partial<RequestContext> = {}): RequestContext {
  const now = change.now ?? new Date('2026-11-22T12:00:00Z');
  const actor = person && { ...person, proof: person.proof ?? provenAt(now) };
  return { actor, now, locale: 'en', address: randomUUID(), isSameOrigin: true, requestId: '', ...change };
}
