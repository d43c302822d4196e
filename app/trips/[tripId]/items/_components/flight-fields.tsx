import { useTranslations } from '@/lib/text/here';
import { Field } from '@/components/kit/field';
import { FlightPathLines } from '@/components/trip/flight-path-lines';
import { legFieldName } from '@/lib/input/item-form';
import { DirectionChoice } from './direction-choice';
import { HomeEnd } from './home-end';
import type { ItemFormProps } from './item-form';
import { LaterLegs, LegFields } from './leg-fields';
import { MoreFields } from './more-fields';
import { StateChoice } from './state-choice';

/** A flight, behind folds the flights that follow it when it is a connection, and what one needs on the day. */
export function FlightFields({ kind, initial, home, legs }: ItemFormProps) {
  const t = useTranslations('trip.form');
  return (
    <>
      {legs.length > 0 ? (
        <div className="stack">
          <b>{t('path.title')}</b>
          <FlightPathLines legs={legs} homeZone={home.zone} />
        </div>
      ) : null}
      <DirectionChoice initial={initial.direction} />
      {home.airport ? <HomeEnd airport={home.airport} from={legFieldName(0, 'fromAirport')} to={legFieldName(0, 'toAirport')} /> : null}
      <LegFields position={0} initial={{ ...homeEnd(initial, home.airport), ...initial }} example={home.airport ?? 'DEN'} />
      <LaterLegs position={1} initial={initial} />
      <StateChoice initial={initial.state} />
      <Field name="seat" label={t('seat')} hint={t('seatHint')} initial={initial.seat} autoComplete="off" maxLength={40} />
      <Field name="assistanceAskedOn" label={t('assistanceAskedOn')} hint={t('assistanceHint')} type="date" initial={initial.assistanceAskedOn} />
      <MoreFields kind={kind} initial={initial} />
    </>
  );
}

/** The airport near home is known: it stands where the journey begins or ends. */
function homeEnd({ direction }: ItemFormProps['initial'], airport: string | null): Readonly<Record<string, string>> {
  if (!airport) return {};
  return { [legFieldName(0, direction === 'GO_HOME' ? 'toAirport' : 'fromAirport')]: airport };
}
