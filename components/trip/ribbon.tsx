import { Icon } from '@/components/kit/icon';
import type { RibbonPhase, RibbonView } from '@/lib/domain/ribbon/types';
import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { RibbonDayCell } from './ribbon-day';
import { phaseIcon } from './ribbon-icons';
import { phaseName, phaseNote } from './ribbon-words';

/** More days than this in one phase: weekday initials and smaller numbers. */
const ROOMY_DAYS = 7;
/** A whole trip with more days than this leaves no phase of several days room for more. */
const ROOMY_TRIP = 18;

const cellsOf = ({ days, omitted }: RibbonPhase): number => days.length + (omitted > 0 ? 1 : 0);

interface RibbonProps {
  readonly view: RibbonView;
  readonly locale: Locale;
  /** Names the ribbon for those who hear the page: "Ruth’s trip, day by day". */
  readonly label: string;
}

/** The whole trip as one strip: tall in a narrow box, flat in a wide one and on paper. */
export function Ribbon({ view, locale, label }: RibbonProps) {
  const isLong = view.phases.reduce((sum, phase) => sum + cellsOf(phase), 0) > ROOMY_TRIP;
  return (
    <section className="ribbon" aria-label={label}>
      <ol className="ribbon-track">
        {view.phases.map((phase) => <Phase key={phase.key} phase={phase} locale={locale} roomyDays={isLong ? 1 : ROOMY_DAYS} />)}
      </ol>
    </section>
  );
}

function Phase({ phase, locale, roomyDays }: { phase: RibbonPhase; locale: Locale; roomyDays: number }) {
  const cells = cellsOf(phase);
  const isCrowded = cells > roomyDays;
  const note = phaseNote(phase, locale);
  return (
    <li
      className="phase"
      data-phase={phase.phase}
      data-state={phase.state}
      data-days={cells}
      data-dense={isCrowded ? '' : undefined}
      style={{ '--days': cells }}
    >
      <div className="phase-text">
        <p className="phase-name">
          <Icon name={phaseIcon(phase)} />
          {phase.state === 'over' ? <span className="vh">{sentencesOf(locale, 'ribbon').say('over')}</span> : null}
          <span>{phaseName(phase, locale)}</span>
        </p>
        {note ? <p className="phase-note">{note}</p> : null}
      </div>
      <ol className="phase-days">
        {phase.days.map((day) => <RibbonDayCell key={day.day ?? day.offset} day={day} locale={locale} isCrowded={isCrowded} />)}
        {phase.omitted > 0 ? <OmittedDays count={phase.omitted} locale={locale} /> : null}
      </ol>
    </li>
  );
}

function OmittedDays({ count, locale }: { count: number; locale: Locale }) {
  return (
    <li className="day">
      <span className="win">
        <abbr title={sentencesOf(locale, 'ribbon').say('omitted', { count })}>+{count}</abbr>
      </span>
    </li>
  );
}
