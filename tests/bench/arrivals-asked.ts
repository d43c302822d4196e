import { database } from '@/lib/data/client';
import { type DeskAccess, openDesk } from '@/lib/data/open-desk';
import { COUNTS, FIRST_PAGE, type Question, QUESTIONS, twentiethPage, WHOLE_BOARD } from '../support/arrival-questions';
import { LARGE_CENTRE, staffOfLarge } from '../support/many-arrivals';
import { updatesTold } from './arrivals-live';
import { quantile } from './figures';

interface Figure {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
}

export type AskedFigures = readonly Figure[];

/** Enough that PostgreSQL has settled on its plans. */
const BEFORE = 10;
const TIMES = 100;
const LONGEST_MS = 5_000;

async function figureOf({ name, ask }: Question, access: DeskAccess<'see-arrivals'>): Promise<Figure> {
  const now = new Date();
  for (let turn = 0; turn < BEFORE; turn += 1) await ask(access, now);
  const took: number[] = [];
  for (const began = performance.now(); took.length < TIMES && performance.now() - began < LONGEST_MS;) {
    const start = performance.now();
    await ask(access, now);
    took.push(performance.now() - start);
  }
  return { name, p50: quantile(took, 0.5), p95: quantile(took, 0.95) };
}

const BARE: Question = { name: 'SELECT 1, by the same client', ask: () => database().$queryRaw`SELECT 1` };

async function measure(): Promise<AskedFigures> {
  const access = openDesk(staffOfLarge(), LARGE_CENTRE, 'see-arrivals');
  if (!access) throw new Error('staff see the arrivals');
  const figures: Figure[] = [];
  for (const question of [BARE, FIRST_PAGE, WHOLE_BOARD, await twentiethPage(access, new Date()), COUNTS, ...QUESTIONS]) figures.push(await figureOf(question, access));
  const live = await updatesTold(access);
  figures.push({ name: 'an update, until the last of 200 open boards has it (150 ms are waited for more)', p50: quantile(live, 0.5), p95: quantile(live, 0.95) });
  return figures;
}

const figures = await measure();
await database().$disconnect();
// The connection that listens stays open.
process.stdout.write(JSON.stringify(figures), () => process.exit());
