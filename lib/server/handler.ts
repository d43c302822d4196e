import { z } from 'zod';
import type { Locale } from '@/lib/text/locale';
import { problemSentence } from '@/lib/text/translator';
import { formValues, isTooMuch } from './form-values';
import type { Limit } from './limits';
import { type Outcome, saved } from './outcome';
import { type AccountSpec, type AdministratorContext, type AdministratorSpec, type Perform, performAccount, performAdministrator, performPublic, type PublicContext } from './perform';
import { refusalStatus } from './refusal-status';
import { requestContext } from './request';
import { signInPath } from './sign-in-path';
import { provePath } from './prove-path';

interface ReadSpec<S extends z.ZodType> {
  readonly deed: string;
  /** Of the query string, as plain text values. */
  readonly schema: S;
  readonly run: (context: PublicContext, input: z.infer<S>) => Promise<Response>;
}

type RouteHandler = (request: Request) => Promise<Response>;

/** A GET handler that anybody may call: same limits, parsing and fault handling as every action. */
export function publicHandler<S extends z.ZodType>(spec: ReadSpec<S>): RouteHandler {
  return async (request) => {
    let response: Response | null = null;
    const perform = performPublic({
      deed: spec.deed,
      schema: spec.schema,
      async run(context, input) {
        response = await spec.run(context, input);
        return saved();
      },
    });
    // Reading changes nothing, so where the link came from does not matter.
    const context = { ...(await requestContext()), isSameOrigin: true };
    const outcome = await perform(context, Object.fromEntries(new URL(request.url).searchParams));
    return response ?? refusal(outcome.type === 'refused' ? (outcome.problems[0]?.code ?? '') : '');
  };
}

interface FormSpec<S extends z.ZodType> {
  readonly deed: string;
  readonly schema: S;
  readonly run: (context: PublicContext, input: z.infer<S>, request: Request) => Promise<Outcome>;
}

/** A POST handler for a plain form that anybody may send, for the few that are no server action. */
export function formHandler<S extends z.ZodType>({ deed, schema, run }: FormSpec<S>): RouteHandler {
  return (request) => sentForm(request, performPublic({ deed, schema, run: (context, input) => run(context, input, request) }));
}

/** The same for whoever is signed in: what sends it is no form of a page, and has no action to call. */
export function accountFormHandler<S extends z.ZodType>(spec: AccountSpec<S>): RouteHandler {
  return (request) => sentForm(request, performAccount(spec));
}

async function sentForm(request: Request, perform: Perform): Promise<Response> {
  const values = formValues(await request.formData().catch(() => new FormData()));
  const context = await requestContext();
  return isTooMuch(values) ? words('too-much', context.locale) : answer(await perform(context, values), context.locale);
}

interface UploadSpec {
  readonly deed: AdministratorSpec<z.ZodType>['deed'];
  readonly limit: Limit;
  readonly run: (context: AdministratorContext, request: Request) => Promise<Outcome>;
}

/** A POST handler for a form that brings an administrator's file, which `run` reads as it arrives. */
export function uploadHandler({ deed, limit, run }: UploadSpec): RouteHandler {
  return async (request) => {
    const perform = performAdministrator({ deed, limit, schema: z.object({}), run: (context) => run(context, request) });
    const context = await requestContext();
    return answer(await perform(context, {}), context.locale);
  };
}

/** What is answered where a handler has nothing else to say. */
export function answer(outcome: Outcome, locale: Locale): Response {
  if (outcome.type === 'done') return seeOther(outcome.to);
  if (outcome.type === 'sign-in') return seeOther(signInPath(null));
  if (outcome.type === 'prove') return seeOther(provePath(null));
  if (outcome.type === 'refused') return words(outcome.problems[0]?.code ?? '', locale);
  return new Response(null, { status: outcome.type === 'not-found' ? 404 : 204 });
}

const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location } });

/** A form without a page of its own has nowhere to show a problem but here. */
const words = (code: string, locale: Locale): Response =>
  new Response(problemSentence(locale, code), { status: refusalStatus(code, 400), headers: { 'content-type': 'text/plain; charset=utf-8' } });

interface Watched {
  readonly status: number;
  readonly body: object;
}

/**
 * A GET handler for machines that watch us. It reads neither session nor input, and whoever asks within `keepMs` of
 * another hears the same: however many ask, the work is done that often and no more.
 */
export function watchHandler(keepMs: number, look: () => Promise<Watched>): () => Promise<Response> {
  let held: { readonly until: number; readonly seen: Promise<Watched> } | null = null;
  return async () => {
    const now = performance.now();
    if (held === null || held.until <= now) held = { until: now + keepMs, seen: look() };
    const { status, body } = await held.seen;
    return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
  };
}

const refusal = (code: string): Response => Response.json({ problem: code }, { status: refusalStatus(code, 400) });
