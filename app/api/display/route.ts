import { USUAL_DISPLAY } from '@/lib/domain/display/display';
import { displayForm } from '@/lib/input/display-form';
import { keepDisplay } from '@/lib/server/display-cookie';
import { formHandler } from '@/lib/server/handler';
import { done } from '@/lib/server/outcome';

/** How the pages look on this device: a plain form, as for the language. */
export const POST = formHandler({
  deed: 'set-display',
  schema: displayForm,
  async run(_context, { usual, ...chosen }) {
    await keepDisplay(usual ? USUAL_DISPLAY : chosen);
    return done('/display?saved=yes');
  },
});
