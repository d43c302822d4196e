import type { z } from 'zod';
import { problem } from '@/lib/domain/problem';
import { answer } from './handler';
import { type Outcome, refused, saved } from './outcome';
import { type AccountContext, type AccountSpec, type Perform, performAccount, performPublic, type PublicContext, type PublicSpec } from './perform';
import { requestContext } from './request';

interface Sized {
  /** Longer ones are not read to their end. */
  readonly mostBytes: number;
}

type JsonHandler = (request: Request) => Promise<Response>;

interface JsonSpec<S extends z.ZodType> extends Omit<AccountSpec<S>, 'run'>, Sized {
  readonly run: (context: AccountContext, input: z.infer<S>) => Promise<Response>;
}

interface PublicJsonSpec<S extends z.ZodType> extends Omit<PublicSpec<S>, 'run'>, Sized {
  readonly run: (context: PublicContext, input: z.infer<S>) => Promise<Response>;
}

/** A handler that a script of ours calls for whoever is signed in, with JSON or nothing; else as for every form. */
export const accountJsonHandler = <S extends z.ZodType>({ mostBytes, run, ...spec }: JsonSpec<S>): JsonHandler =>
  answering(mostBytes, (keep) => performAccount({ ...spec, run: async (context, input) => keep(await run(context, input)) }));

/** The same for anybody. */
export const publicJsonHandler = <S extends z.ZodType>({ mostBytes, run, ...spec }: PublicJsonSpec<S>): JsonHandler =>
  answering(mostBytes, (keep) => performPublic({ ...spec, run: async (context, input) => keep(await run(context, input)) }));

function answering(mostBytes: number, performKeeping: (keep: (response: Response) => Outcome) => Perform): JsonHandler {
  return async (request) => {
    let response: Response | null = null;
    const perform = performKeeping((made) => {
      response = made;
      return saved();
    });
    const [context, body] = [await requestContext(), await jsonIn(request, mostBytes)];
    const outcome = body === 'too-much' ? refused([problem(null, 'too-much')]) : await perform(context, body);
    return response ?? answer(outcome, context.locale);
  };
}

/** What is no JSON is nothing: the schema says what is missing. */
async function jsonIn(request: Request, mostBytes: number): Promise<unknown> {
  const text = await textIn(request, mostBytes);
  if (text === null) return 'too-much';
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

async function textIn({ body }: Request, mostBytes: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
