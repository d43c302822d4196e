import type { Fit } from '@/lib/domain/appointments/fit';
import { itemName } from './item-words';
import type { Locale } from './locale';
import { readable } from './readable';
import { sentencesOf } from './translator';

const MINUTES_AN_HOUR = 60;
/** Up to an hour and a half people say it in minutes. */
const SAID_IN_MINUTES = 90;

/** "About 1 hour." */
export function aboutMinutes(all: number, locale: Locale): string {
  const { say } = sentencesOf(locale, 'times');
  const [hours, minutes] = [Math.floor(all / MINUTES_AN_HOUR), all % MINUTES_AN_HOUR];
  if (minutes === 0) return say('length.hours', { hours });
  return all <= SAID_IN_MINUTES ? say('length.minutes', { minutes: all }) : say('length.both', { hours, minutes });
}

/** Why a time does not fit, or only just; null where nothing speaks against it. */
export function objectionWords({ objection, params, other }: Fit, locale: Locale): string | null {
  if (!objection) return null;
  const { say } = sentencesOf(locale, 'times');
  if (objection === 'clash') return say('objections.clash', { name: other ? itemName(other, locale) : '' });
  if (objection !== 'lands-too-late' && objection !== 'lands-tight') return say(`objections.${objection}`, readable(params, locale));
  const sameDay = params.landsOn === params.visitOn ? 'yes' : 'no';
  return say('objections.lands', { ...readable({ ...params, sign: params.sign || 'none' }, locale), sameDay });
}
