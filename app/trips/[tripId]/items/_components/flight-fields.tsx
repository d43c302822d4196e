import { getTranslations } from 'next-intl/server';
import { Field } from '@/components/kit/field';
import { Fold } from '@/components/kit/fold';
import { legFieldName, legFieldNames, MOST_LEGS } from '@/lib/input/item-form';
import { DirectionChoice } from './direction-choice';
import type { ItemFormProps } from './item-form';
import { MomentFields } from './moment-fields';
import { MoreFields } from './more-fields';
import { StateChoice } from './state-choice';

const LATER_LEGS = Array.from({ length: MOST_LEGS - 1 }, (_, index) => index + 1);
const MORE_LEGS = [legFieldName(0, 'technicalStops'), ...LATER_LEGS.flatMap(legFieldNames)];

/** A flight, and behind a fold the flights that follow it when it is a connection. */
export async function FlightFields({ kind, initial, home }: ItemFormProps) {
  const t = await getTranslations('trip.form');
  return (
    <>
      <DirectionChoice initial={initial.direction} />
      <LegFields position={0} initial={{ ...homeEnd(initial.direction, home.airport), ...initial }} example={home.airport ?? 'DEN'} />
      <Fold summary={t('moreLegs')} names={MORE_LEGS} initial={initial}>
        <StopsField position={0} initial={initial} />
        {LATER_LEGS.map((position) => <LegFields key={position} position={position} initial={initial} example="ORD" />)}
      </Fold>
      <StateChoice initial={initial.state} />
      <MoreFields kind={kind} initial={initial} />
    </>
  );
}

/** The airport near home is known: it stands where the journey begins or ends. */
function homeEnd(direction: string | undefined, airport: string | null): Readonly<Record<string, string>> {
  if (!airport) return {};
  return direction === 'GO_HOME' ? { [legFieldName(0, 'toAirport')]: airport } : { [legFieldName(0, 'fromAirport')]: airport };
}

interface LegFieldsProps extends Pick<ItemFormProps, 'initial'> {
  readonly position: number;
  readonly example: string;
}

async function LegFields({ position, initial, example }: LegFieldsProps) {
  const t = await getTranslations('trip.form');
  const named = (field: string) => legFieldName(position, field);
  const code = { autoCapitalize: 'characters', autoComplete: 'off', maxLength: 3, className: 'num' } as const;
  return (
    <fieldset className="leg">
      <legend className={position === 0 ? 'vh' : undefined}>{t('leg', { number: position + 1 })}</legend>
      <div className="field-pair">
        <Field name={named('fromAirport')} label={t('fromAirport')} initial={initial[named('fromAirport')]} hint={t('airportHint', { example })} {...code} />
        <Field name={named('toAirport')} label={t('toAirport')} initial={initial[named('toAirport')]} hint={t('airportHint', { example: 'JFK' })} {...code} />
      </div>
      <MomentFields initial={initial} named={named} />
      <div className="field-pair">
        <Field name={named('carrier')} label={t('carrier')} initial={initial[named('carrier')]} maxLength={40} />
        <Field name={named('flightNumber')} label={t('flightNumber')} initial={initial[named('flightNumber')]} maxLength={12} />
      </div>
      {position > 0 ? <StopsField position={position} initial={initial} /> : null}
    </fieldset>
  );
}

/** Rare, and so behind the fold: a plane that lands on the way and flies on. */
async function StopsField({ position, initial }: Omit<LegFieldsProps, 'example'>) {
  const t = await getTranslations('trip.form');
  const name = legFieldName(position, 'technicalStops');
  return <Field name={name} label={t('technicalStops')} inputMode="numeric" initial={initial[name] ?? '0'} />;
}
