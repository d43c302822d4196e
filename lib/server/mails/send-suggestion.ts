import { isAddressStopped } from '@/lib/data/mail-stops';
import type { SettledLetter } from '@/lib/data/settled-letter';
import { forgetAddress, settledLetter } from '@/lib/data/suggestions';
import { forgetTipAddress, settledTipLetter } from '@/lib/data/tips';
import { localeOf } from '@/lib/text/locale';
import { appUrl } from '../settings';
import { unsubscribeUrl } from '../unsubscribe';
import { composeSettled, type SentIn } from './compose-settled';
import { send } from './send-mail';
import type { SuggestionOrder, TipOrder } from './suggestion-order';

/** Tells whoever suggested a centre what became of it; then their address is forgotten. */
export async function sendSuggestion({ suggestionId }: SuggestionOrder, now: Date): Promise<void> {
  const letter = await settledLetter(suggestionId);
  if (!letter) return;
  await sendSettled('centre', letter, now);
  await forgetAddress(suggestionId);
}

/** The same for whoever sent a tip. */
export async function sendTip({ tipId }: TipOrder, now: Date): Promise<void> {
  const letter = await settledTipLetter(tipId);
  if (!letter) return;
  await sendSettled('tip', letter, now);
  await forgetTipAddress(tipId);
}

/** Nothing goes to an address that wants no mails. */
async function sendSettled(what: SentIn, letter: SettledLetter, now: Date): Promise<void> {
  if (await isAddressStopped(letter.email)) return;
  const unsubscribe = unsubscribeUrl({ type: 'address', address: letter.email });
  await send(composeSettled(what, { ...letter, locale: localeOf(letter.locale), unsubscribe }, appUrl()), now);
}
