import { challengeForm } from '@/lib/input/second-factor-forms';
import { publicJsonHandler } from '@/lib/server/json-handler';
import { passkeyOptions } from '@/lib/server/second-factor/passkey-options';

const A_WORD = 200;

/** What a browser needs before it asks for a passkey. A post, for each makes a challenge that works once. */
export const POST = publicJsonHandler({
  deed: 'ask-for-passkey',
  mostBytes: A_WORD,
  schema: challengeForm,
  async run(context, { purpose }) {
    const options = await passkeyOptions(purpose, context);
    return options ? Response.json(options, { headers: { 'cache-control': 'no-store' } }) : new Response(null, { status: 403 });
  },
});
