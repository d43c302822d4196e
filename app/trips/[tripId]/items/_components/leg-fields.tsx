import { AskedChoice } from '@/components/kit/asked-choice';
import { Field } from '@/components/kit/field';
import { Fold } from '@/components/kit/fold';
import { AirportField } from '@/components/trip/airport-field';
import { CARRIER_KEPT } from '@/lib/domain/flights/typed-leg';
import { legFieldName, legFieldNames, MOST_LEGS } from '@/lib/input/item-form';
import { airportCounts } from '@/lib/text/airport-counts';
import { useLocale, useTranslations } from '@/lib/text/here';
import type { ItemFormProps } from './item-form';
import { MomentFields } from './moment-fields';

interface LegProps extends Pick<ItemFormProps, 'initial'> {
  /** Counted from 0. */
  readonly position: number;
}

/** One flight after the other, each behind the fold of the one before: opening a fold adds a leg. */
export function LaterLegs({ position, initial }: LegProps) {
  const t = useTranslations('trip.form');
  if (position >= MOST_LEGS) return null;
  const names = Array.from({ length: MOST_LEGS - position }, (_, later) => legFieldNames(position + later)).flat();
  return (
    <Fold summary={t('moreLegs', { number: position + 1 })} names={names} initial={initial}>
      <LegFields position={position} initial={initial} example="ORD" />
      <LaterLegs position={position + 1} initial={initial} />
    </Fold>
  );
}

/** Airports, times on their own clocks, airline and number of one flight. */
export function LegFields({ position, initial, example }: LegProps & { readonly example: string }) {
  const t = useTranslations('trip.form');
  const named = (field: string) => legFieldName(position, field);
  return (
    <fieldset className="leg-fields">
      <legend className={position === 0 ? 'vh' : undefined}>{t('leg', { number: position + 1 })}</legend>
      <div className="field-pair">
        <AirportEnd position={position} initial={initial} field="fromAirport" example={example} />
        <AirportEnd position={position} initial={initial} field="toAirport" example="JFK" />
      </div>
      <MomentFields initial={initial} named={named} />
      <div className="field-pair">
        <Field name={named('carrier')} label={t('carrier')} hint={t('carrierHint')} initial={initial[named('carrier')]} maxLength={40} />
        <Field name={named('flightNumber')} label={t('flightNumber')} hint={t('flightNumberHint')} initial={initial[named('flightNumber')]} maxLength={12} />
      </div>
      <CarrierChoice position={position} initial={initial} />
      <StopsField position={position} initial={initial} />
    </fieldset>
  );
}

type AirportEndProps = LegProps & { readonly field: 'fromAirport' | 'toAirport'; readonly example: string };

function AirportEnd({ position, initial, field, example }: AirportEndProps) {
  const [t, locale] = [useTranslations('trip.form'), useLocale()];
  const name = legFieldName(position, field);
  return <AirportField name={name} label={t(field)} hint={t('airportHint', { example })} initial={initial[name]} counts={airportCounts(locale)} />;
}

/** Asked when we do not know the airline: people fly with more of them than we list. */
function CarrierChoice({ position, initial }: LegProps) {
  const t = useTranslations('trip.form.keepCarrier');
  const name = legFieldName(position, CARRIER_KEPT);
  return <AskedChoice name={name} legend={t('legend')} initial={initial[name]} options={[{ value: 'yes', label: t('yes') }]} />;
}

/** Rare, and so behind a fold: a plane that lands on the way and flies on. */
function StopsField({ position, initial }: LegProps) {
  const t = useTranslations('trip.form');
  const name = legFieldName(position, 'technicalStops');
  return (
    <Fold summary={t('stopsFold')} names={[name]} initial={initial}>
      <Field name={name} label={t('technicalStops')} inputMode="numeric" initial={initial[name] ?? '0'} />
    </Fold>
  );
}
