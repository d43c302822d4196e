import { isAddressStopped } from '@/lib/data/mail-stops';
import { forgetAddress, settledLetter } from '@/lib/data/suggestions';
import { localeOf } from '@/lib/text/locale';
import { appUrl } from '../settings';
import { unsubscribeUrl } from '../unsubscribe';
import { composeSuggestion } from './compose-suggestion';
import { send } from './send-mail';
import type { SuggestionOrder } from './suggestion-order';

/** Tells whoever suggested a centre what became of it, unless their address wants no mails; then their address is forgotten. */
export async function sendSuggestion({ suggestionId }: SuggestionOrder, now: Date): Promise<void> {
  const letter = await settledLetter(suggestionId);
  if (!letter) return;
  const unsubscribe = unsubscribeUrl({ type: 'address', address: letter.email });
  if (!(await isAddressStopped(letter.email))) await send(composeSuggestion({ ...letter, locale: localeOf(letter.locale), unsubscribe }, appUrl()), now);
  await forgetAddress(suggestionId);
}
