import { project, runCommand, say } from './command';
import { createMigration } from './migrations/compare';
import { openDataFolder } from './postgres/data-folder';
import { openDatabase } from './postgres/open-database';
import { StartRefusal } from './postgres/start-refusal';
import { schemaSource } from './serve/database';

runCommand(async () => {
  const title = process.argv[2] ?? '';
  if (!/^[a-z0-9_]{1,60}$/.test(title)) throw new StartRefusal('Say what the migration does, in small letters: npm run db:new-migration add_share_links');
  // The schema is compared with what the migrations make, on a database made for that: never with anybody's data.
  const database = await openDatabase({ folder: openDataFolder(project, process.env.DATA_DIR || undefined), name: 'mendway_compare' });
  const file = await createMigration(database.url, schemaSource, title, new Date());
  say(file ? `Wrote ${file}. Read it before you apply it.` : 'The migrations already make what the schema asks for.');
  await database.close();
});
