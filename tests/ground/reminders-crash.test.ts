import { expect, it } from 'vitest';
import { prepareDatabase } from '@/scripts/serve/database';
import { crashReminders } from '../support/crash-reminders';
import { makeDataDir, openInCommand } from '../support/database-command';

// Thorough, with 2,000 reminders and 20 kills: npm run test:crash
it('loses no reminder to killed workers, and tells none twice but those that it recorded', async () => {
  const command = await openInCommand(makeDataDir());
  await prepareDatabase(command.url);
  const count = await crashReminders({ url: command.url, reminders: 200, kills: 3, seed: 8, slowMs: 200 });
  await command.leave();
  expect(count).toMatchObject({ arrived: 200, lost: 0, unexplained: 0 });
  expect(count.doubled).toBeLessThanOrEqual(count.uncertain);
}, 240_000);
