import { recordAccountDeed } from '@/lib/data/audit';
import { raiseToAdministrator } from '@/lib/data/users';
import { issueLink } from '@/lib/data/verification-tokens';
import { LANDINGS } from '../mails/order';
import { appUrl } from '../settings';

/** Makes or raises an administrator; returns the address where they set their password, once. */
export async function makeAdministrator(address: string, now: Date): Promise<string> {
  const userId = await raiseToAdministrator(address, now);
  await recordAccountDeed(userId, 'make-administrator', now);
  const token = await issueLink({ purpose: 'new-password', address, payload: '{}' }, now);
  return `${appUrl()}${LANDINGS['new-password-link']}?t=${token}`;
}
