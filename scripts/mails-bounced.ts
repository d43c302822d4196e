import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { LARGEST_BOUNCE, readBounce } from '@/lib/outside/mail/bounce';
import { noteBounce, type Noted } from '@/lib/server/mails/note-bounce';
import { loadEnvironment, runCommand, say } from './command';
import { errorCode, StartRefusal } from './postgres/start-refusal';
import { openPrepared } from './serve/open';

const SAID: Readonly<Record<Noted, string>> = {
  marked: 'Mails to that account rest now, until one is known to arrive. The account says so to whoever signs in.',
  'for-now': 'That mail may arrive another time: nothing was changed.',
  'not-ours': 'No mail of this Mendway came back from there: nothing was changed.',
  'no-account': 'No account has that address: nothing was changed.',
};

// A mail server pipes every bounce in: only what cannot be read at all ends with code 1.
runCommand(async () => {
  const bounce = await readBounce(await wholeOf(process.argv[2]));
  if (!bounce) throw new StartRefusal('That is no report of a mail that came back (RFC 3464). Nothing was changed.');
  const { database, variables } = await openPrepared(loadEnvironment());
  Object.assign(process.env, variables);
  say(SAID[await noteBounce(bounce, new Date())]);
  await database.close();
});

async function wholeOf(file: string | undefined): Promise<Buffer> {
  if (file === undefined && process.stdin.isTTY) throw new StartRefusal('Say which file, or pipe the mail in: npm run mails:bounced FILE');
  try {
    return await readAtMost(file === undefined ? process.stdin : createReadStream(file));
  } catch (error) {
    if (file === undefined || errorCode(error) === null) throw error;
    throw new StartRefusal(`There is no file ${file} that can be read.`);
  }
}

async function readAtMost(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > LARGEST_BOUNCE) throw new StartRefusal(`That is larger than ${LARGEST_BOUNCE / 1_000_000} MB, and no report of a mail that came back. Nothing was changed.`);
  }
  return Buffer.concat(chunks);
}
