import { SourceLine } from '@/components/kit/source-line';
import type { AirportSpot, NearAirport } from '@/lib/domain/flights/nearest';
import { useLocale, useTranslations } from '@/lib/text/here';
import { sourceWords, whereWords } from '@/lib/text/nonstop-words';

interface NearestAirportsProps {
  readonly home: AirportSpot;
  readonly nearest: readonly NearAirport[];
}

/** The nearest airports with a known non-stop, each with how far and in which direction. */
export function NearestAirports({ home, nearest }: NearestAirportsProps) {
  const [t, locale] = [useTranslations('nonstop'), useLocale()];
  return (
    <>
      <h3 id="nearest-airports">{t('nearest')}</h3>
      <ol className="routes" aria-labelledby="nearest-airports">
        {nearest.map((near) => (
          <li key={near.airport.iata}>
            <div>
              <b>{near.airport.city} (<span className="num">{near.airport.iata}</span>)</b>
              <span className="soft">{whereWords(near, home.city, locale)}</span>
              <SourceLine kind={near.source.type === 'listed' ? 'own' : 'measured'}>{sourceWords(near.source, locale)}</SourceLine>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
