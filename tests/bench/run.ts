import { parseArgs } from 'node:util';
import { runCommand, say } from '@/scripts/command';
import { StartRefusal } from '@/scripts/postgres/start-refusal';
import { benchArrivals } from './arrivals';
import { benchAudit } from './audit';
import { benchBookings } from './bookings';
import { benchBytes } from './bytes';
import { benchDomain } from './domain';
import { benchLighthouse } from './lighthouse';
import { benchLoad } from './load';
import { describeMachine } from './machine';
import { benchPacking } from './packing';
import { benchPages } from './pages';
import { benchRemindersPlanned } from './reminders-planned';
import { benchRemindersSent } from './reminders-sent';
import { benchSearch } from './search';
import { benchSlots } from './slots';
import { benchStart } from './start';
import { benchT100 } from './t100';

const OPTIONS = { minutes: { type: 'string', default: '5' }, 'soak-minutes': { type: 'string', default: '30' }, 'soak-rate': { type: 'string' }, 'no-soak': { type: 'boolean' } } as const;
const { positionals, values: asked } = parseArgs({ allowPositionals: true, options: OPTIONS });

const numberOf = (name: 'minutes' | 'soak-minutes' | 'soak-rate'): number => {
  const number = Number(asked[name]);
  if (!(number > 0)) throw new StartRefusal(`--${name} is a number.`);
  return number;
};

const load = () => benchLoad({ minutes: numberOf('minutes'), soakMinutes: asked['no-soak'] ? null : numberOf('soak-minutes'), soakRate: asked['soak-rate'] === undefined ? null : numberOf('soak-rate') });

/** These take too long to be among all: they run when they are named. */
const long: Readonly<Record<string, () => Promise<void>>> = { load };

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  domain: benchDomain,
  slots: benchSlots,
  search: benchSearch,
  pages: benchPages,
  packing: benchPacking,
  bookings: benchBookings,
  arrivals: benchArrivals,
  'reminders-planned': benchRemindersPlanned,
  'reminders-sent': benchRemindersSent,
  audit: benchAudit,
  bytes: benchBytes,
  start: benchStart,
  t100: benchT100,
  lighthouse: benchLighthouse,
};

/** Prints figures beside the aims of docs/performance.md and asserts nothing: a busy machine is no fault. */
runCommand(async () => {
  const chosen = (positionals.length > 0 ? positionals : Object.keys(parts)).map(partNamed);
  say(describeMachine());
  for (const part of chosen) await part();
});

function partNamed(name: string) {
  const part = parts[name] ?? long[name];
  if (!part) throw new StartRefusal(`There is no part ${name}; choose ${Object.keys({ ...parts, ...long }).join(', ')}.`);
  return part;
}
