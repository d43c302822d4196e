import { Section } from '@/components/kit/section';
import type { AirportSpot, NearAirport } from '@/lib/domain/flights/nearest';
import type { NonstopAnswer, NonstopFlyer } from '@/lib/domain/flights/types';
import { useTranslations } from '@/lib/text/here';
import { NearestAirports } from './nearest-airports';
import { NonstopMap } from './nonstop-map';
import { WhoFlies } from './who-flies';

interface NonstopSectionProps {
  readonly home: AirportSpot;
  readonly answer: NonstopAnswer;
  /** Empty when somebody is known to fly non-stop from home. */
  readonly nearest: readonly NearAirport[];
  /** Where a person sees the airline's non-stops; null for no link. Nothing is sent before they open it. */
  readonly hrefOf: (flyer: NonstopFlyer) => string | null;
}

/** Who flies non-stop from home to New York; where nobody is known to, the nearest airports that have one, on a map. */
export function NonstopSection({ home, answer, nearest, hrefOf }: NonstopSectionProps) {
  const t = useTranslations('nonstop');
  const hasNearest = nearest.length > 0;
  return (
    <Section id="non-stops" title={t('title')} aside={<p className="soft">{t('between', { city: home.city })}</p>}>
      <div className="air-answer">
        <WhoFlies home={home} answer={answer} hasNearest={hasNearest} hrefOf={hrefOf} />
        {hasNearest ? <NonstopMap home={home} nearest={nearest} answer={answer} /> : null}
        {hasNearest ? <NearestAirports home={home} nearest={nearest} /> : null}
      </div>
    </Section>
  );
}
