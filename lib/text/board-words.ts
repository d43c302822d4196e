import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** What a board says around its lines; plain words, because the browser has no dictionary. "#" stands for a number. */
export interface BoardLabels {
  readonly patient: string;
  readonly lands: string;
  readonly surgery: string;
  readonly trip: string;
  readonly companion: string;
  readonly needs: string;
  readonly ready: string;
  readonly flags: string;
  readonly assigned: string;
  /** "1 arrival", "# arrivals": how many lines a day has on this page. */
  readonly one: string;
  readonly several: string;
  readonly strip: { readonly title: string; readonly order: string; readonly take: string; readonly takeWhose: string; readonly more: string };
}

export function boardLabels(locale: Locale): BoardLabels {
  const { say } = sentencesOf(locale, 'arrivals');
  return {
    patient: say('columns.patient'), lands: say('columns.lands'), surgery: say('columns.surgery'), trip: say('columns.trip'),
    companion: say('columns.companion'), needs: say('columns.needs'), ready: say('columns.ready'), flags: say('columns.flags'),
    assigned: say('columns.assigned'), one: say('day.one'), several: say('day.several', { count: '#' }),
    strip: {
      title: say('strip.title'), order: say('strip.order'), take: say('strip.take'), takeWhose: say('strip.takeWhose', { name: '#' }),
      more: say('strip.more', { count: '#' }),
    },
  };
}

/** "2 arrivals" */
export const arrivalsCounted = (count: number, { one, several }: BoardLabels): string => (count === 1 ? one : filled(several, count));

/** A label with a number or a name in its gap. */
export const filled = (label: string, value: number | string): string => label.replace('#', () => String(value));
