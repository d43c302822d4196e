import { addressOfMessage, markMailFailed } from '@/lib/data/mail-failures';
import type { Bounce } from '@/lib/outside/mail/bounce';
import { ownId } from './message-id';

/** `not-ours`: no mail of ours, or not to that address. `for-now`: it may arrive another time. `no-account`: nobody to rest it for. */
export type Noted = 'marked' | 'for-now' | 'not-ours' | 'no-account';

/** Has mails to an account rest where one of ours came back for good. Anybody can send a report: what counts is the id, which we alone make. */
export async function noteBounce({ messageId, address, isForGood }: Bounce, now: Date): Promise<Noted> {
  if (!(await wasSent(messageId, address))) return 'not-ours';
  if (!isForGood) return 'for-now';
  return (await markMailFailed(address, now)) ? 'marked' : 'no-account';
}

/** A message of somebody who has another address by now was sent to their former one: that one is nobody's any more. */
async function wasSent(messageId: string, address: string): Promise<boolean> {
  const id = ownId(messageId);
  if (!id) return false;
  return id.type === 'letter' ? id.isTo(address) : (await addressOfMessage(id.messageId)) === address;
}
