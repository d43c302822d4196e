import { SeverityShape } from '@/components/kit/severity-shape';
import type { RibbonDay } from '@/lib/domain/ribbon/types';
import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { dayWords } from './ribbon-words';
import { LEVEL_OF_SEVERITY } from './severity-level';

interface RibbonDayProps {
  readonly day: RibbonDay;
  readonly locale: Locale;
  /** In a phase of many days, which gives each little room. */
  readonly isCrowded: boolean;
}

/** One day: weekday and number on a clear window cut into the pattern, so that text never lies on lines. */
export function RibbonDayCell({ day, locale, isCrowded }: RibbonDayProps) {
  const { mark, number, full } = dayWords(day, locale);
  const isToday = day.state === 'today';
  return (
    <li className="day" data-past={day.state === 'past' ? '' : undefined} data-today={isToday ? '' : undefined}>
      <span className="win">
        <abbr title={full}>{isCrowded && !isToday ? <Shortened word={mark} /> : mark}</abbr> <b>{number}</b>
      </span>
      {day.flag ? (
        <>
          <SeverityShape level={LEVEL_OF_SEVERITY[day.flag]} className="flag" />
          <span className="vh">{sentencesOf(locale, 'ribbon').say(`severities.${day.flag}`)}</span>
        </>
      ) : null}
    </li>
  );
}

/** Where the strip lies flat, only the first letter shows. */
function Shortened({ word }: { word: string }) {
  const [first = '', ...rest] = word;
  return (
    <>
      {first}
      <span className="rest">{rest.join('')}</span>
    </>
  );
}
