import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Audience } from '@/lib/server/action';
import { allActions } from '../support/actions';
import { fieldsOf, shapeOf } from './samples';

const manifest = z.object({
  node: z.record(z.string(), z.object({ workers: z.record(z.string(), z.unknown()), filename: z.string(), exportedName: z.string() })),
});

/** A server action, as the outside reaches it. */
export interface ActionTarget {
  readonly name: string;
  /** By which Next knows it. */
  readonly id: string;
  /** The folders of the pages that have it. */
  readonly folders: readonly string[];
  readonly audience: Audience;
  readonly fields: ReturnType<typeof fieldsOf>;
}

/** Every action of the product, with the name that this build gave it. One that the build does not know is reached by nobody. */
export async function actionTargets(buildFolder: string): Promise<readonly ActionTarget[]> {
  const { node } = manifest.parse(JSON.parse(readFileSync(join(buildFolder, 'server/server-reference-manifest.json'), 'utf8')));
  const built = new Map(Object.entries(node).map(([id, { filename, exportedName, workers }]) =>
    [`${filename.replace(/^app\//, '')} ${exportedName}`, { id, folders: Object.keys(workers).map((worker) => worker.replace(/^app\//, '').replace(/\/page$/, '')) }]));
  return (await allActions()).flatMap(({ name, action }) => {
    const found = built.get(name);
    if (!found) throw new Error(`the build has no action ${name}: is it of these sources?`);
    return [{ ...found, name: name.replace('/actions.ts', ''), audience: action.audience, fields: fieldsOf(shapeOf(action.schema)) }];
  });
}
