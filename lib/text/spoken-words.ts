import type { Day } from '@/lib/domain/calendar/types';
import type { Behind, Clearance, Hold } from '@/lib/domain/itinerary/types';
import { formatDay } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** Who said it; readers without the medical part are told that the surgeon did. */
export function speakerName(saidBy: string, locale: Locale): string {
  return saidBy || sentencesOf(locale, 'word').say('surgeon');
}

/** "Dr. Feld said yes to travelling home on Thu, Mar 12." */
export function clearanceWords({ kind, word, saidBy, saidOn }: Clearance, locale: Locale): string {
  return sentencesOf(locale, 'word').say(`spoken.${word}`, { kind, name: speakerName(saidBy, locale), day: formatDay(saidOn, locale) });
}

/** Whether the centre stands behind a word: "The centre has not confirmed.", and who passed its own on. */
export function sourceWords({ source, relayedBy, isConfirmed }: Behind, locale: Locale): string {
  const { say } = sentencesOf(locale, 'word');
  if (source === 'patient') return say(isConfirmed ? 'confirmed' : 'patient');
  return relayedBy ? say('relayed', { name: relayedBy }) : say('centre');
}

/** "On hold since today", "On hold since Thu, Mar 12" */
export function holdSince({ setOn }: Hold, today: Day, locale: Locale): string {
  return sentencesOf(locale, 'hold').say('since', { today: setOn === today ? 'yes' : 'no', day: formatDay(setOn, locale) });
}

/** "Infection of the cut. Dr. Feld said so on Thu, Mar 12." */
export function holdWords({ reason, saidBy, setOn }: Hold, locale: Locale): string {
  const { say } = sentencesOf(locale, 'hold');
  return say('word', { reason: say(`reasons.${reason}`), name: saidBy, day: formatDay(setOn, locale) });
}
