import { KENNEDY, kilometresBetween } from '@/lib/domain/flights/distance';
import type { AirportSpot, NearAirport } from '@/lib/domain/flights/nearest';
import { routesOf } from '@/lib/domain/flights/nonstop-answer';
import type { NonstopAnswer } from '@/lib/domain/flights/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { distanceWords, mapWords } from '@/lib/text/nonstop-words';
import { MAP_HEIGHT, MAP_WIDTH, type MapDot, mapShapes } from './map-shapes';

interface NonstopMapProps {
  readonly home: AirportSpot;
  readonly nearest: readonly NearAirport[];
  readonly answer: NonstopAnswer;
}

/** The shortest way from home to New York, and the airports nearby that have a non-stop. Drawn here: nothing is fetched. */
export function NonstopMap({ home, nearest, answer }: NonstopMapProps) {
  const [t, locale] = [useTranslations('nonstop.map'), useLocale()];
  const kilometres = kilometresBetween(home, KENNEDY);
  const { land, states, arc, dots } = mapShapes(home, nearest, t('newYork'));
  const distance = distanceWords(kilometres, locale);
  const known = knowledgeOf(answer);
  return (
    <figure className="air-map">
      <svg viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="img" aria-label={mapWords({ city: home.city, kilometres }, nearest, locale)}>
        <path className="air-land" d={land} />
        {states ? <path className="air-states" d={states} /> : null}
        <path className={known === 'flown' ? 'air-arc' : 'air-arc air-arc--open'} d={arc} />
        {dots.map((dot, index) => <Dot key={index} {...dot} />)}
      </svg>
      <figcaption className="hint">{t(known, { distance })}</figcaption>
    </figure>
  );
}

function knowledgeOf(answer: NonstopAnswer): 'unknown' | 'unsure' | 'flown' {
  if (answer.state === 'unknown') return 'unknown';
  return routesOf(answer, null).nonstop === 'known' ? 'flown' : 'unsure';
}

const HOME_SIZE = 6;
const SIZE = 4.5;

function Dot({ role, x, y, label }: MapDot) {
  return (
    <g className={`air-dot air-dot--${role}`}>
      <circle cx={x} cy={y} r={role === 'home' ? HOME_SIZE : SIZE} />
      {label ? <text x={label.x} y={label.y} textAnchor={label.anchor}>{label.text}</text> : null}
    </g>
  );
}
