import { z } from 'zod';
import { offlineDeeds } from '@/lib/input/offline-deeds';
import { deviceKey, knownDeviceKeys } from '@/lib/server/device-key';
import { accountJsonHandler } from '@/lib/server/json-handler';
import { doOfflineDeeds } from '@/lib/server/offline-deeds';

/** The longest notes, every letter of them spelled out by its number. */
const MOST_BYTES = 400_000;
const NOTHING = 0;

/** Whose deeds a device may send now: `{ person, known }`. */
export const GET = accountJsonHandler({
  deed: 'see-own-device-key',
  schema: z.object({}),
  mostBytes: NOTHING,
  run: async ({ actor }) => told({ person: deviceKey(actor), known: knownDeviceKeys(actor) }),
});

/** What somebody did on a device without a network: `{ answers }`. Another person's is not looked at. */
export const POST = accountJsonHandler({
  deed: 'send-offline-deeds',
  limit: { points: 60, seconds: 60 },
  schema: offlineDeeds,
  mostBytes: MOST_BYTES,
  async run(context, { person, deeds }) {
    if (!knownDeviceKeys(context.actor).includes(person)) return new Response(null, { status: 409 });
    return told({ answers: await doOfflineDeeds(context, deeds) });
  },
});

const told = (body: object): Response => Response.json(body, { headers: { 'Cache-Control': 'no-store' } });
