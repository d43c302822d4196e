import type { Environment } from '@/lib/input/environment';
import { project, say } from '../command';
import { type DataFolder, openDataFolder } from '../postgres/data-folder';
import { openExternal } from '../postgres/external-database';
import { openDatabase, type OpenDatabase } from '../postgres/open-database';
import { childEnvironment, type Variables } from './child-environment';
import { prepareDatabase } from './database';
import { openKeys } from './keys';

export interface Opened {
  readonly folder: DataFolder;
  readonly database: OpenDatabase;
}

/** Opens the data folder and the database that the settings ask for. */
export async function openForServing(environment: Environment): Promise<Opened> {
  const folder = openDataFolder(project, environment.dataDir ?? undefined);
  if (environment.databaseUrl) return { folder, database: await openExternal(environment.databaseUrl) };
  if (folder.notice) say(folder.notice);
  return { folder, database: await openDatabase({ folder, name: 'mendway' }) };
}

/** The same, with the database brought up to date, keys that open what is in it, and everything that the server is to be told. */
export async function openPrepared(environment: Environment): Promise<{ database: OpenDatabase; variables: Variables }> {
  const { folder, database } = await openForServing(environment);
  const url = environment.databaseDirectUrl ?? database.url;
  await prepareDatabase(url);
  const keys = await openKeys(environment, folder, url);
  return { database, variables: childEnvironment(environment, { folder, database, keys }) };
}
