import { typedWindow, WINDOW_SIDES } from '@/lib/input/desk-settings-service';
import type { SetService } from '@/lib/domain/appointments/settings';

/** The sentences that patients see of a service, with gaps named like the fields that fill them. */
export interface SeenWords {
  readonly what: Readonly<Record<'CENTRE' | 'REMOTE', string>>;
  readonly window: Readonly<Record<(typeof WINDOW_SIDES)[number], string>>;
  readonly rules: string;
  readonly staff: string;
}

type Typed = Readonly<Record<string, string>>;

const filled = (sentence: string, typed: Typed): string => sentence.replace(/\{(\w+)\}/g, (gap, name: string) => typed[name]?.trim() || '…');

/** What patients see of a service as it stands in its form. */
export function seenSentences(words: SeenWords, typed: Typed): readonly string[] {
  const what = words.what[typed.place === 'REMOTE' ? 'REMOTE' : 'CENTRE'];
  const side = WINDOW_SIDES.find((one) => one === typed.windowSide) ?? 'any';
  const rules = typed.bookableBy === 'STAFF' ? words.staff : words.rules;
  const own = ['location', 'preparation', 'companions', 'fasting'].map((name) => typed[name]?.trim() ?? '');
  return [what, words.window[side], rules].map((sentence) => filled(sentence, typed)).concat(own.filter(Boolean));
}

/** A service as the fields of its form start. */
export function typedService(service: SetService | null): Typed {
  if (!service) return NEW_SERVICE;
  const { name, purpose, place, minutes, bufferBefore, bufferAfter, ownStep, bookableBy, noticeHours, cancelNoticeHours, horizonDays, dailyLimit } = service;
  const { location, preparation, companions, fasting } = service;
  const { side, first, last } = typedWindow(service.window);
  const numbers = { minutes, bufferBeforeMinutes: bufferBefore, bufferAfterMinutes: bufferAfter, noticeHours, cancelNoticeHours, horizonDays };
  return {
    ...Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, String(value)])),
    name, purpose: purpose ?? 'none', place, bookableBy, location, preparation, companions, fasting,
    stepMinutes: String(ownStep ?? ''), dailyLimit: String(dailyLimit ?? ''), windowSide: side, windowFirst: first, windowLast: last,
  };
}

const NEW_SERVICE: Typed = {
  purpose: 'none', place: 'CENTRE', minutes: '30', bufferBeforeMinutes: '0', bufferAfterMinutes: '0', bookableBy: 'PATIENT', noticeHours: '24',
  cancelNoticeHours: '24', horizonDays: '180', windowSide: 'any',
};
