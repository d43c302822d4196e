import { createInterface } from 'node:readline';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase } from '@/scripts/postgres/open-database';

// A command like any other that needs the database: opens it, says where, and closes it when told to.
const database = await openDatabase({ folder: openDataFolder('/', process.argv[2]), name: 'mendway' });
process.stdout.write(`${database.url}\n`);

createInterface({ input: process.stdin }).once('line', async () => {
  await database.close();
  process.exit();
});
