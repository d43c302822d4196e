import { z } from 'zod';
import { notFoundOutcome, type Outcome } from './outcome';
import type { Perform } from './perform';
import { requestContext } from './request';
import { signInPath } from './sign-in-path';
import { provePath } from './prove-path';

type FileHandler = (request: Request, route: { params: Promise<{ tripId: string }> }) => Promise<Response>;

interface FileSpec {
  /** The largest file that is taken, in bytes. */
  readonly most: number;
  /** Is given `tripId` and `file`: its bytes, `too-large`, or null when none was chosen. */
  readonly perform: Perform;
  /** The page of the form, which has words for `?problem=`. */
  readonly back: (tripId: string) => string;
}

/** What a browser writes around a file. */
const FRAME = 20_000;
/** So much of a file that is too large is still taken in and thrown away, so that the browser hears the answer. */
const MOST_DRAINED = 40_000_000;

/** A POST handler for a form with one small file about a trip: server actions take text alone. */
export function fileHandler({ most, perform, back }: FileSpec): FileHandler {
  return async (request, { params }) => {
    const { tripId } = await params;
    // Such an address leads nowhere, and nothing of it may go into one that does.
    if (!z.uuid().safeParse(tripId).success) return answer(notFoundOutcome, '');
    const context = await requestContext();
    // Nobody's file is read before they are known.
    if (context.actor === null) return answer({ type: 'sign-in' }, back(tripId));
    const outcome = await perform(context, { tripId, file: await fileOf(request, most) });
    return answer(outcome, back(tripId));
  };
}

function answer(outcome: Outcome, page: string): Response {
  switch (outcome.type) {
    case 'done':
      return seeOther(outcome.to);
    case 'sign-in':
      return seeOther(signInPath(page));
    case 'prove':
      return seeOther(provePath(page));
    case 'refused':
      return seeOther(`${page}?problem=${outcome.problems[0]?.code ?? 'went-wrong'}`);
    case 'saved':
    case 'redrawn':
    case 'not-found':
      return new Response(null, { status: 404 });
  }
}

const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location } });

async function fileOf(request: Request, most: number): Promise<Uint8Array | 'too-large' | null> {
  const body = await bodyOf(request, most + FRAME);
  if (body === null) return 'too-large';
  const type = request.headers.get('content-type') ?? '';
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null);
  const file = form?.get('file');
  return file instanceof Blob && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
}

/** The body, or null when it is larger: then it is not kept, only counted. */
async function bodyOf(request: Request, most: number): Promise<Blob | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= most) chunks.push(chunk);
    if (size > MOST_DRAINED) break;
  }
  return size > most ? null : new Blob(chunks);
}
