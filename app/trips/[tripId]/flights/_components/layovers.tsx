import { type FlownLeg, flightPath, type Layover } from '@/lib/domain/flights/layovers';
import type { Item } from '@/lib/domain/itinerary/types';
import { formatTime } from '@/lib/text/format';
import { lengthWords } from '@/lib/text/flight-words';
import { useTranslations } from '@/lib/text/here';
import type { Shown } from './shown';

interface LayoversProps {
  readonly item: Item;
  readonly shown: Shown;
}

/** What lies between take-off and landing: each flight, how long one waits on the ground, and where a plane lands on the way. */
export function Layovers({ item, shown }: LayoversProps) {
  const path = flightPath(item.legs);
  if (path.layovers.length + path.technicalStops === 0) return null;
  return (
    <ol className="ask">
      {path.legs.map((flown, index) => {
        const layover = path.layovers[index];
        return [
          <LegLine key={`leg${index}`} flown={flown} shown={shown} />,
          layover ? <LayoverLine key={`stop${index}`} layover={layover} shown={shown} /> : null,
        ];
      })}
    </ol>
  );
}

function LegLine({ flown: { leg, minutes }, shown: { locale } }: { flown: FlownLeg; shown: Shown }) {
  const t = useTranslations('flights');
  const number = `${leg.carrier} ${leg.flightNumber}`.trim();
  return (
    <li>
      <b className="num nb">{leg.fromAirport} – {leg.toAirport}</b>
      <span>
        {[number, lengthWords(minutes, locale)].filter(Boolean).join(' · ')}
        {leg.technicalStops > 0 ? <span className="soft small">{t('technical', { stops: leg.technicalStops })}</span> : null}
      </span>
    </li>
  );
}

function LayoverLine({ layover, shown: { locale, cityOf } }: { layover: Layover; shown: Shown }) {
  const t = useTranslations('flights');
  const { airport, zone, landsAt, departsAt, minutes, leavesFrom } = layover;
  const times = { lands: formatTime(landsAt, zone, locale), leaves: formatTime(departsAt, zone, locale) };
  return (
    <li className="layover">
      <b className="num">{airport}</b>
      <span>
        {t('changeAt', { airport: cityOf(airport) })}
        <span className="soft small">{minutes > 0 ? t('layover', { length: lengthWords(minutes, locale), airport: cityOf(airport), ...times }) : t('short')}</span>
        {leavesFrom ? <span className="soft small">{t('elsewhere', { airport: leavesFrom })}</span> : null}
      </span>
    </li>
  );
}
