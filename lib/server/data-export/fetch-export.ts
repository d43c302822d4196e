import { isProvenLately } from '@/lib/domain/access/proof';
import type { Person } from '@/lib/domain/access/actor';
import { EXPORT_ARCHIVE, EXPORT_FILES, type ExportDownload, exportDownloadForm } from '@/lib/input/data-export';
import { recordAccountDeed } from '@/lib/data/audit';
import { mayFetch, piecesOf } from '@/lib/data/export-files';
import type { Limit } from '../limits';
import { log } from '../log';
import { notFoundOutcome, type Outcome, proveFirst, saved } from '../outcome';
import { performAccount } from '../perform';
import { provePath } from '../prove-path';
import { refusalStatus } from '../refusal-status';
import { requestContext } from '../request';
import { signInPath } from '../sign-in-path';
import { zipOf } from './archive';

/** A whole account goes over the wire, and is unsealed on the way. */
const OF_FILES: Limit = { points: 20, seconds: 60 };

const DATA_PAGE = '/account/data';

type Route = { params: Promise<{ readonly exportId: string; readonly name: string }> };

/**
 * A GET handler that gives somebody a file of their own export, and to nobody else: another's is not there. Whoever has not
 * proved lately that it is they is led to do so first.
 */
export async function exportFileHandler(_request: Request, { params }: Route): Promise<Response> {
  let response: Response | null = null;
  const perform = performAccount({
    deed: 'fetch-export', schema: exportDownloadForm, limit: OF_FILES,
    async run({ actor, now }, { exportId, name }) {
      if (!(await mayFetch(actor, exportId, now))) return notFoundOutcome;
      if (!isProvenLately(actor.proof, now)) return proveFirst;
      await recordAccountDeed(actor.userId, 'fetch-export', now);
      response = answer(name, contentOf(actor, exportId, name, now));
      return saved();
    },
  });
  // Reading changes nothing, so where the link came from does not matter.
  const outcome = await perform({ ...(await requestContext()), isSameOrigin: true }, await params);
  return response ?? refusal(outcome);
}

function contentOf(actor: Person, exportId: string, name: ExportDownload, now: Date): AsyncGenerator<Uint8Array> {
  if (name === EXPORT_ARCHIVE) return zipOf(EXPORT_FILES.map((file) => ({ name: file, pieces: piecesOf(actor, exportId, file) })), now);
  return encoded(piecesOf(actor, exportId, name));
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}

const TYPES: Readonly<Record<ExportDownload, string>> = {
  'data.json': 'application/json; charset=utf-8', 'schema.json': 'application/schema+json; charset=utf-8', 'trips.ics': 'text/calendar; charset=utf-8',
  'everything.html': 'text/html; charset=utf-8', 'mendway.zip': 'application/zip',
};

const NEVER_KEPT = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

const answer = (name: ExportDownload, content: AsyncGenerator<Uint8Array>): Response =>
  new Response(streamOf(content), {
    headers: { ...NEVER_KEPT, 'Content-Type': TYPES[name], 'Content-Disposition': `attachment; filename="${name}"` },
  });

/** Made as fast as it is taken, and no faster. */
function streamOf(content: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await content.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (fault) {
        log.error({ err: fault }, 'an export could not be read');
        controller.error(new Error('it ends here'));
      }
    },
    async cancel() {
      await content.return(undefined);
    },
  });
}

/** A browser that is sent on to a file stays where it is: they come back to the page with the files. */
function refusal(outcome: Outcome): Response {
  if (outcome.type === 'sign-in') return seeOther(signInPath(DATA_PAGE));
  if (outcome.type === 'prove') return seeOther(provePath(DATA_PAGE));
  const code = outcome.type === 'refused' ? outcome.problems[0]?.code : undefined;
  return new Response(null, { status: refusalStatus(code ?? '', 404), headers: NEVER_KEPT });
}

const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { ...NEVER_KEPT, location } });
