import { forgetAddress, settledLetter } from '@/lib/data/suggestions';
import { localeOf } from '@/lib/text/locale';
import { appUrl } from '../settings';
import { composeSuggestion } from './compose-suggestion';
import { send } from './send-mail';
import type { SuggestionOrder } from './suggestion-order';

/** Tells whoever suggested a centre what became of it; then their address is forgotten. */
export async function sendSuggestion({ suggestionId }: SuggestionOrder): Promise<void> {
  const letter = await settledLetter(suggestionId);
  if (!letter) return;
  await send(composeSuggestion({ ...letter, locale: localeOf(letter.locale) }, appUrl()));
  await forgetAddress(suggestionId);
}
