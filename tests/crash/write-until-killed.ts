import pg from 'pg';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase } from '@/scripts/postgres/open-database';

// Writes one number after the other, each in a transaction of its own, and prints each once the database has said
// that it is kept. Whoever runs this kills something meanwhile: this process, or the database.
const [dataDir = '', first = '1'] = process.argv.slice(2);
const database = await openDatabase({ folder: openDataFolder('/', dataDir), name: 'mendway' });
const client = new pg.Client({ connectionString: database.url });
client.on('error', () => process.exit(3));
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS written (number int PRIMARY KEY)');

try {
  for (let number = Number(first); ; number += 1) {
    await client.query('INSERT INTO written VALUES ($1)', [number]);
    process.stdout.write(`${number}\n`);
  }
} catch {
  process.exit(3);
}
