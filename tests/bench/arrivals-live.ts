import pg from 'pg';
import { arrivalsPage } from '@/lib/data/arrivals';
import type { DeskAccess } from '@/lib/data/open-desk';
import { DEFAULT_FILTERS } from '@/lib/domain/arrivals/filters';
import { tellBoard } from '@/lib/server/board-stream';
import { LOCALES } from '@/lib/text/locale';

const BOARDS = 200;
const TURNS = 20;

/** What is waited for: the whole page, or news of a line; and how many boards have had it. */
interface Heard {
  what: 'all' | 'put';
  told: number;
  /** Called when every board has. */
  enough: () => void;
}

/** Milliseconds from the sending of an UPDATE until the last of the open boards has its bytes, each time. */
export async function updatesTold(access: DeskAccess<'see-arrivals'>): Promise<readonly number[]> {
  const heard: Heard = { what: 'all', told: 0, enough: () => undefined };
  const drawn = allHear(heard, 'all');
  const boards = Array.from({ length: BOARDS }, (_, number) => openBoard(access, number, heard));
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await drawn;
    const [line] = (await arrivalsPage(access, VIEW, new Date(), 1)).lines;
    const took: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const [began, all] = [performance.now(), allHear(heard, 'put')];
      await client.query('UPDATE "Arrival" SET warnings = warnings + 1 WHERE "tripId" = $1', [line?.tripId]);
      await all;
      took.push(performance.now() - began);
    }
    return took;
  } finally {
    boards.forEach(({ leave }) => leave());
    await client.end();
  }
}

const VIEW = { filters: DEFAULT_FILTERS, find: '', cursor: null };

function openBoard(access: DeskAccess<'see-arrivals'>, number: number, heard: Heard) {
  const tell = (data: string) => {
    if (data.startsWith(`{"${heard.what}"`)) heard.told += 1;
    if (heard.told === BOARDS) heard.enough();
  };
  const locale = LOCALES[number % LOCALES.length] ?? 'en';
  return tellBoard(access, { view: VIEW, locale, drawn: '' }, { look: async () => access, line: { tell, close: () => undefined } });
}

function allHear(heard: Heard, what: Heard['what']): Promise<void> {
  return new Promise((resolve) => void Object.assign(heard, { what, told: 0, enough: resolve }));
}
