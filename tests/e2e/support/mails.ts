import { expect } from '@playwright/test';
import { listOutbox, type OutboxMail } from '@/lib/outside/mail/outbox';

const MOST = 1000;

/** The mails that the server under test wrote to an address, the newest first. */
export async function mailsTo(address: string): Promise<OutboxMail[]> {
  return (await listOutbox(process.env.MENDWAY_OUTBOX ?? '', MOST)).filter(({ to }) => to === address);
}

/** Reminders and news lead to the inbox, and come when they are due: those are not what a test of links waits for. */
const linkMailsTo = async (address: string): Promise<OutboxMail[]> => (await mailsTo(address)).filter(({ text }) => !/\/inbox$/m.test(text));

/** The link in the newest mail to an address that has one of its own, once there are `count` of them. */
export async function mailedLink(address: string, count = 1): Promise<string> {
  await expect.poll(async () => (await linkMailsTo(address)).length, { message: `mails to ${address}` }).toBe(count);
  const [newest] = await linkMailsTo(address);
  const link = /https?:\S+/.exec(newest?.text ?? '')?.[0];
  if (!link) throw new Error(`No link in the mail to ${address}`);
  return link;
}
