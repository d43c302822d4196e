import { database } from '@/lib/data/client';
import { verifyTrail } from '@/lib/data/audit-verify';
import { openAdministration } from '@/lib/data/open-administration';
import { project, say } from '@/scripts/command';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase } from '@/scripts/postgres/open-database';
import { prepareDatabase } from '@/scripts/serve/database';
import { printTable, round } from './figures';

const ROWS = 1_000_000;
const A_LOT = 100_000;
const TRIPS = 1_000;

/** Walking a trail of a million rows, a thousand trips' chains and a tenth of it of accounts. */
export async function benchAudit(): Promise<void> {
  const opened = await openDatabase({ folder: openDataFolder(project, process.env.BENCH_DATA_DIR, '.data-bench'), name: 'mendway_bench_audit' });
  try {
    await prepareDatabase(opened.url);
    process.env.DATABASE_URL = opened.url;
    await fill();
    await measure();
    await database().$disconnect();
  } finally {
    await opened.close();
  }
}

/** The database chains them itself; what an earlier run wrote stays, as it must. */
async function fill(): Promise<void> {
  const missing = ROWS - (await database().auditEvent.count());
  for (let left = missing; left > 0; left -= A_LOT) {
    say(`${left} rows to write`);
    await database().$executeRaw`INSERT INTO "AuditEvent" ("tripId", "actorId", deed, part, "happenedAt")
      SELECT CASE WHEN n % 10 = 0 THEN NULL ELSE md5('trip ' || n % ${TRIPS})::uuid END, md5('person ' || n % (3 * ${TRIPS}))::uuid,
        'see-itinerary', 'itinerary', now() - interval '1 hour' + n * interval '1 millisecond'
      FROM generate_series(1, ${Math.min(left, A_LOT)}::int) AS n`;
  }
}

async function measure(): Promise<void> {
  const access = openAdministration({ type: 'system' });
  if (!access) throw new Error('Mendway itself may do everything');
  const [began, memory] = [performance.now(), process.memoryUsage().rss];
  const { rows, chains, broken } = await verifyTrail(access, null, new Date());
  const seconds = (performance.now() - began) / 1000;
  printTable('audit:verify', [
    ['rows', 'chains', 'broken', 'seconds', 'rows a second', 'MB more than before'],
    [`${rows}`, `${chains}`, `${broken.length}`, round(seconds, 1), round(rows / seconds, 0), round((process.memoryUsage().rss - memory) / 1e6, 0)],
  ]);
}
