import { isActionForm } from './action-form';
import { isSameOrigin } from './same-origin';

/** Why a write is refused before anybody reads it. */
export type EarlyRefusal = 'foreign-origin' | 'too-much' | 'broken-form';

/** Next's own limit for the form of an action; no form of ours is nearly as long. */
const MOST_BYTES = 1_048_576;

/** Mail providers post from their own servers, by a token alone (RFC 8058). */
const OF_ANYBODY = /^\/unsubscribe\//;
/** What takes a file counts it itself, and answers on its own page. */
const WITH_FILES = /^\/trips\/[^/]+\/(?:appointments|flights)\/import\/file$/;

interface Write {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  /** A copy: whoever answers reads it again. */
  readonly copy: () => Request;
}

const WRITES: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * A write of another site, one that is too long, or a form that is none: Next would take each for a fault of its own, with a 500
 * and a line in the log. Null: let it come in.
 */
export async function earlyRefusal({ method, path, headers, copy }: Write, appUrl: () => string): Promise<EarlyRefusal | null> {
  if (!WRITES.includes(method) || OF_ANYBODY.test(path)) return null;
  const ownOrigin = appUrl();
  if (!isSameOrigin(headers, ownOrigin) || wouldNextRefuse(headers, ownOrigin)) return 'foreign-origin';
  if (WITH_FILES.test(path)) return null;
  if (await isTooLong(headers, copy)) return 'too-much';
  const isByScript = headers.has('next-action');
  return (isByScript || isMultipart(headers)) && !(await isForm(copy(), isByScript)) ? 'broken-form' : null;
}

/** Next compares hosts, whatever Sec-Fetch-Site says. */
function wouldNextRefuse(headers: Headers, ownOrigin: string): boolean {
  const origin = headers.get('origin');
  if (origin === null) return false;
  if (!URL.canParse(origin)) return true;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return ![host, new URL(ownOrigin).host].includes(new URL(origin).host);
}

/** Browsers say how long a form is; where somebody sends one in pieces, they are counted. */
async function isTooLong(headers: Headers, copy: () => Request): Promise<boolean> {
  const said = headers.get('content-length');
  if (said !== null) return Number(said) > MOST_BYTES;
  const reader = copy().body?.getReader();
  for (let bytes = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) return false;
    bytes += value.byteLength;
    if (bytes <= MOST_BYTES) continue;
    // A copy ends only once its other half does: that is not waited for.
    void reader.cancel();
    return true;
  }
  return false;
}

const isMultipart = (headers: Headers): boolean => (headers.get('content-type') ?? '').trimStart().toLowerCase().startsWith('multipart/');

async function isForm(request: Request, isByScript: boolean): Promise<boolean> {
  const form = await request.formData().catch(() => null);
  return form !== null && isActionForm(form, isByScript);
}
