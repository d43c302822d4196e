import { runCommand, say } from '@/scripts/command';
import { StartRefusal } from '@/scripts/postgres/start-refusal';
import { benchArrivals } from './arrivals';
import { benchAudit } from './audit';
import { benchBookings } from './bookings';
import { benchBytes } from './bytes';
import { benchDomain } from './domain';
import { benchLighthouse } from './lighthouse';
import { describeMachine } from './machine';
import { benchPacking } from './packing';
import { benchPages } from './pages';
import { benchRemindersPlanned } from './reminders-planned';
import { benchRemindersSent } from './reminders-sent';
import { benchSearch } from './search';
import { benchSlots } from './slots';
import { benchStart } from './start';
import { benchT100 } from './t100';

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
  const wanted = process.argv.slice(2);
  const chosen = (wanted.length > 0 ? wanted : Object.keys(parts)).map(partNamed);
  say(describeMachine());
  for (const part of chosen) await part();
});

function partNamed(name: string) {
  const part = parts[name];
  if (!part) throw new StartRefusal(`There is no part ${name}; choose ${Object.keys(parts).join(', ')}.`);
  return part;
}
