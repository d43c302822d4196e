import { z } from 'zod';
import { requestContext } from './request';
import { performPublic, type PublicContext } from './perform';
import { saved } from './outcome';

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

const STATUS: Readonly<Record<string, number>> = { 'try-again-later': 429, 'went-wrong': 500 };

const refusal = (code: string): Response => Response.json({ problem: code }, { status: STATUS[code] ?? 400 });
