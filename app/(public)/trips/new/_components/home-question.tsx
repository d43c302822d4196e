import { getLocale, getTranslations } from 'next-intl/server';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Icon } from '@/components/kit/icon';
import { Notice } from '@/components/kit/notice';
import { AirportField } from '@/components/trip/airport-field';
import { type Airport, airportLabel } from '@/lib/domain/flights/airport-search';
import { TRAVEL_CHOICES } from '@/lib/input/plan-answers';
import { airportCounts } from '@/lib/text/airport-counts';

interface HomeQuestionProps {
  readonly travel: string;
  readonly home: string;
  /** Airports among which to choose, when what was typed may be several. */
  readonly several: readonly Airport[];
}

export async function HomeQuestion({ travel, home, several }: HomeQuestionProps) {
  const [t, locale] = await Promise.all([getTranslations('newTrip.home'), getLocale()]);
  return (
    <>
      <ChoiceGroup
        name="travel"
        legend={t('travel')}
        hideLegend
        layout="row"
        initial={travel}
        options={TRAVEL_CHOICES.map((choice) => ({ value: choice, label: t(choice) }))}
      />
      <AirportField
        name="home"
        label={t('label')}
        hint={t('hint')}
        initial={home}
        icon={<Icon name="map" />}
        counts={airportCounts(locale)}
      />
      {several.length > 0 ? <WhichAirport legend={t('several')} airports={several} /> : null}
    </>
  );
}

function WhichAirport({ legend, airports }: { legend: string; airports: readonly Airport[] }) {
  return (
    <div className="home-place stack">
      <Notice tone="tip" role="status">{legend}</Notice>
      <ChoiceGroup
        name="airport"
        legend={legend}
        hideLegend
        options={airports.map((airport) => ({ value: airport.iata, label: airportLabel(airport), note: airport.name }))}
      />
    </div>
  );
}
