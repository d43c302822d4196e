import { renewedPushForm } from '@/lib/input/push-forms';
import { accountFormHandler } from '@/lib/server/handler';
import { refused, saved } from '@/lib/server/outcome';
import { renew } from '@/lib/server/pushes/subscribe';

/** The service worker sends it when the browser gave its subscription another address: no page is open then. */
export const POST = accountFormHandler({
  deed: 'renew-push',
  schema: renewedPushForm,
  async run({ actor, now }, renewed) {
    const problems = await renew(actor, renewed, now);
    return problems.length > 0 ? refused(problems) : saved();
  },
});
