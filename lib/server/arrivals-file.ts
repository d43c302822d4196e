import { z } from 'zod';
import { arrivalsPage } from '@/lib/data/arrivals';
import { recordDeskLook } from '@/lib/data/desk-audit';
import type { DeskAccess } from '@/lib/data/open-desk';
import type { Actor } from '@/lib/domain/access/actor';
import type { BoardQuestion } from '@/lib/domain/arrivals/filters';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { addressInText, arrivalsPath } from '@/lib/input/arrivals-query';
import { csvRows } from '@/lib/text/arrivals-csv';
import { boardAsked } from './arrivals-view';
import { csvText } from './csv-text';
import type { Limit } from './limits';
import { type Outcome, saved } from './outcome';
import { type DeskContext, performDesk } from './perform';
import { refusalStatus } from './refusal-status';
import { requestContext } from './request';
import { signInPath } from './sign-in-path';

/** Whole boards are read for it, and nobody saves one again and again. */
const OF_FILES: Limit = { points: 30, seconds: 60 };
/** A year of a large centre; a spreadsheet opens it, and one request can make it. */
const MOST_LINES = 5_000;

const schema = z.object({ query: z.string() });

/**
 * A GET handler that gives the board of the same query, all its pages, as a file. Taking it along is written down beside the
 * board's own openings.
 */
export async function arrivalsFileHandler(request: Request): Promise<Response> {
  const { search } = new URL(request.url);
  const context = await requestContext();
  let file: CsvFile | null = null;
  const perform = performDesk({
    deed: 'see-arrivals', schema, limit: OF_FILES,
    async run(asked, { query }) {
      file = await fileOf(asked, query);
      return saved();
    },
  });
  // Reading changes nothing, so where the link came from does not matter.
  const outcome = await perform({ ...context, isSameOrigin: true }, { centreId: centreOf(context.actor, search), query: search });
  return file ? answer(file) : refusal(outcome, search);
}

interface CsvFile {
  readonly name: string;
  readonly text: string;
}

const centreOf = (actor: Actor | null, query: string): string =>
  addressInText(query).centre ?? (actor?.type === 'person' ? actor.staff[0]?.centreId : undefined) ?? '';

async function fileOf({ access, locale, now }: DeskContext<'see-arrivals'>, query: string): Promise<CsvFile> {
  const { filters, find } = boardAsked(addressInText(query)).view;
  await recordDeskLook(access, 'export-arrivals', now);
  const { lines, after } = await allLines(access, { filters, find }, now);
  return { name: `arrivals-${dayIn(NEW_YORK, now)}.csv`, text: csvText(csvRows(lines, { locale, now, isCut: after !== null })) };
}

const allLines = (access: DeskAccess<'see-arrivals'>, question: BoardQuestion, now: Date) =>
  arrivalsPage(access, { ...question, cursor: null }, now, MOST_LINES);

const NEVER_KEPT = { 'Cache-Control': 'no-store' };

const answer = ({ name, text }: CsvFile): Response =>
  new Response(text, {
    headers: {
      ...NEVER_KEPT, 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"`, 'X-Content-Type-Options': 'nosniff',
    },
  });

/** Whoever signs in first comes back to the board: a browser that is sent on to a file stays where it is. */
function refusal(outcome: Outcome, query: string): Response {
  const { centre, filters, find } = addressInText(query);
  if (outcome.type === 'sign-in') return new Response(null, { status: 303, headers: { ...NEVER_KEPT, location: signInPath(arrivalsPath({ centre, filters, find })) } });
  const code = outcome.type === 'refused' ? outcome.problems[0]?.code : undefined;
  return new Response(null, { status: refusalStatus(code ?? '', 404), headers: NEVER_KEPT });
}
