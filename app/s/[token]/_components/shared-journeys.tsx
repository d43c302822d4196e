import { Section } from '@/components/kit/section';
import type { Leg } from '@/lib/domain/itinerary/types';
import type { SharedJourney } from '@/lib/domain/people/shared-trip';
import { formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { flightStops, itemTime, whenDay } from '@/lib/text/item-words';

/** Flights, trains and drives from today on. */
export function SharedJourneys({ journeys }: { readonly journeys: readonly SharedJourney[] }) {
  const t = useTranslations('shared.page');
  return (
    <Section id="journey" title={t('flights')}>
      {journeys.length === 0 ? <p className="soft">{t('noFlights')}</p> : (
        <dl className="facts shared-facts">{journeys.map((journey) => <Journey key={journey.id} journey={journey} />)}</dl>
      )}
    </Section>
  );
}

function Journey({ journey: { kind, way, when, legs, isBooked } }: { readonly journey: SharedJourney }) {
  const t = useTranslations('shared.page');
  const locale = useLocale();
  const lines = [itemTime({ when, legs }, locale), flightStops({ legs }, locale), isBooked ? null : t('notBooked')];
  return (
    <div>
      <dt>{whenDay(when, locale)}</dt>
      <dd>
        <b>{t(`journey.${kind}`)}: {t(`way.${way}`)}</b>
        {lines.map((line) => (line ? <span key={line}>{line}</span> : null))}
        {legs.map((leg) => <LegLine key={leg.departsAt.getTime()} leg={leg} isAlone={legs.length === 1} />)}
      </dd>
    </div>
  );
}

/** "United 1234"; of several, each with its airports and hours. */
function LegLine({ leg, isAlone }: { readonly leg: Leg; readonly isAlone: boolean }) {
  const locale = useLocale();
  const { carrier, flightNumber, fromAirport, toAirport, departsAt, departsZone, arrivesAt, arrivesZone } = leg;
  const hours = `${fromAirport} ${formatTime(departsAt, departsZone, locale)} – ${toAirport} ${formatTime(arrivesAt, arrivesZone, locale)}`;
  return <span><bdi>{`${carrier} ${flightNumber}`.trim()}</bdi>{isAlone ? null : `, ${hours}`}</span>;
}
