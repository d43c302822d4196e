import { SeverityShape } from '@/components/kit/severity-shape';
import { SourceLine } from '@/components/kit/source-line';
import { Section } from '@/components/kit/section';
import { ButtonLink } from '@/components/kit/button';
import { type CheckLine, flyHomeCheck } from '@/lib/domain/flights/fly-home-check';
import type { Placed } from '@/lib/domain/itinerary/layout';
import { checkLineWords } from '@/lib/text/fly-home-words';
import { useTranslations } from '@/lib/text/here';
import { StateTag } from './state-tag';
import type { Shown } from './shown';

const SHAPES = { stop: 'stop', ask: 'tip', fact: 'none' } as const;

/** The check before flying home: what is known, from where, and what to do. It never clears anybody. */
export function FlyHomeSection({ flight, shown }: { flight: Placed; shown: Shown }) {
  const t = useTranslations('flights');
  const { record: { trip }, now, seesMedical, mayChange } = shown;
  const { lines } = flyHomeCheck(trip, flight, now, seesMedical);
  return (
    <Section id="check" title={t('checkTitle')} aside={<p><StateTag item={flight.item} shown={shown} /></p>} className="flight-part">
      <p className="soft">{t('checkLead')}</p>
      <ul className="fly-check">{lines.map((line) => <LineOfCheck key={line.id} line={line} shown={shown} />)}</ul>
      {mayChange ? <p className="no-print"><ButtonLink href={trip.hold ? `/trips/${trip.id}/hold` : `/trips/${trip.id}/word`}>{t('recordWord')}</ButtonLink></p> : null}
    </Section>
  );
}

function LineOfCheck({ line, shown: { record: { trip }, standing, locale } }: { line: CheckLine; shown: Shown }) {
  const { name, mark, is, todo, source, isMeasured } = checkLineWords(trip, line, { standing, locale });
  return (
    <li>
      <SeverityShape level={SHAPES[line.mark]} />
      <div>
        <h3>{name} <span className="soft small">{mark}</span></h3>
        <p>{is}</p>
        <p><b>{todo}</b></p>
        <SourceLine kind={isMeasured ? 'measured' : 'own'}>{source}</SourceLine>
      </div>
    </li>
  );
}
