import { sendingState } from '@/lib/data/sending-state';
import { needsSomebody } from '@/lib/domain/reminders/sending-state';
import { loadEnvironment, runCommand, say } from './command';
import { statusLines } from './reminders/status-lines';
import { openPrepared } from './serve/open';

runCommand(async () => {
  const { database, variables } = await openPrepared(loadEnvironment());
  Object.assign(process.env, variables);
  const now = new Date();
  const state = await sendingState(now);
  statusLines(state, now).forEach(say);
  await database.close();
  if (needsSomebody(state, now)) process.exit(1);
});
