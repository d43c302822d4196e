import type { IdeaId } from '@/lib/domain/itinerary/ideas';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** What an idea is called, also on the itinerary once somebody takes it up. */
export function ideaName(idea: IdeaId, locale: Locale): string {
  return sentencesOf(locale, 'ideas').say(`names.${idea}`);
}
