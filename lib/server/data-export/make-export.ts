import { z } from 'zod';
import type { Person } from '@/lib/domain/access/actor';
import { exportJsonSchema, type ExportFileName } from '@/lib/input/data-export';
import type { Queries } from '@/lib/data/client';
import { countParts, type ExportOrder, failExport, finishExport, readerOfExport, takeExport } from '@/lib/data/data-exports';
import { readInSnapshot, type Snapshot } from '@/lib/data/export-contents';
import { keepPiece } from '@/lib/data/export-files';
import { openTrip } from '@/lib/data/open-trip';
import { recordLook } from '@/lib/data/trip-audit';
import { notify } from '@/lib/data/notifications';
import { tripsToExport } from '@/lib/data/export-trips';
import { holdsTrip } from '@/lib/domain/people/roles';
import { localeOf } from '@/lib/text/locale';
import { enqueue } from '../jobs/enqueue';
import { log } from '../log';
import { fileWriter } from './file-writer';
import { calendarWriter } from './write-calendar';
import { htmlWriter } from './write-html';
import { jsonWriter } from './write-json';

const carried = z.object({ exportId: z.uuid() });

/** Which try of the job this is. */
interface ExportTry {
  readonly isLast: boolean;
}

class InOtherHands extends Error {}

/** Makes an export from its beginning; a try that is cut off leaves nothing that the next one would keep. The last one that fails tells so. */
export async function makeExport(payload: unknown, { isLast }: ExportTry, now: Date): Promise<void> {
  const { exportId } = carried.parse(payload);
  try {
    const order = await takeExport(exportId);
    if (order) await makeAll(order, now);
  } catch (fault) {
    log.error({ err: fault, task: 'data-export' }, 'an export could not be made');
    // What another worker has in hand is theirs to give up.
    if (isLast && !(fault instanceof InOtherHands)) await giveUp(exportId, now);
    throw fault;
  }
}

async function makeAll({ id, person }: ExportOrder, now: Date): Promise<void> {
  const tripIds = await noteLooks(person, now);
  const isMade = await readInSnapshot(id, person, tripIds, async (snapshot) => {
    await writeFiles({ id, person }, snapshot, now);
    return true;
  });
  if (isMade === null) throw new InOtherHands('another worker is at this export');
  await finishExport(id, new Date(), (queries) => tell(queries, person, 'export-ready', new Date()));
}

/** Who takes along what they see of somebody else's trip has looked at it: written down before anything of it is read. */
async function noteLooks(person: ExportOrder['person'], now: Date): Promise<readonly string[]> {
  const actor: Person = { type: 'person', ...person, sessionId: '', isAdministrator: false, staff: [] };
  const trips = await tripsToExport(person);
  for (const { tripId, standing } of trips) {
    const access = holdsTrip(standing) ? null : await openTrip(actor, tripId, 'see-itinerary');
    if (access) await recordLook(access, 'export', now);
  }
  return trips.map(({ tripId }) => tripId);
}

/** Progress is written that often at most: a page asks every other second. */
const COUNT_EVERY_MS = 300;

async function writeFiles({ id, person: { name, locale: kept } }: ExportOrder, { total, steps }: Snapshot, now: Date): Promise<void> {
  const locale = localeOf(kept);
  const file = (of: ExportFileName) => fileWriter((piece, text) => keepPiece(id, of, piece, text));
  const schema = file('schema.json');
  await schema.write(`${JSON.stringify(exportJsonSchema(), null, 1)}\n`);
  await schema.end();
  const [json, html, calendar] = [
    await jsonWriter(file('data.json'), now), await htmlWriter(file('everything.html'), { name, locale, madeAt: now }), await calendarWriter(file('trips.ics'), locale, now),
  ];
  let [made, counted] = [0, 0];
  await countParts(id, made, total);
  for await (const step of steps()) {
    if (step.type === 'trip') await Promise.all([json.trip(step), html.trip(step)]);
    else if (step.type === 'calendar') await calendar.trip(step);
    else await json.part(step, (page) => html.entries(step.section, page));
    made += 1;
    if (performance.now() - counted < COUNT_EVERY_MS) continue;
    counted = performance.now();
    await countParts(id, made, total);
  }
  await Promise.all([json.end(), html.end(), calendar.end()]);
  await countParts(id, made, total);
}

/** In the inbox and by mail: the mail holds a link to the page, and nothing else. */
async function tell(queries: Queries, { userId, email, locale }: ExportOrder['person'], kind: 'export-ready' | 'export-failed', now: Date): Promise<void> {
  await notify([{ userId, tripId: null, kind, params: {} }], now, queries);
  await enqueue(queries, { task: 'notice', data: { kind, to: email, locale: localeOf(locale) } });
}

async function giveUp(exportId: string, now: Date): Promise<void> {
  const person = await readerOfExport(exportId);
  if (person) await failExport(exportId, (queries) => tell(queries, person, 'export-failed', now));
}
