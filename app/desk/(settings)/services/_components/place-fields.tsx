import { CheckLine } from '@/components/kit/check-line';
import { Question } from '@/components/kit/question';
import { Fold } from '@/components/kit/fold';
import type { SetResource } from '@/lib/domain/appointments/settings';
import { optionName, PLACE_NUMBERS } from '@/lib/input/desk-settings-service';
import { useTranslations } from '@/lib/text/here';

interface PlaceFieldsProps {
  readonly resources: readonly SetResource[];
  readonly places: readonly (readonly string[])[];
}

/** Places to fill: for each a list of everybody, with those ticked who can. */
export function PlaceFields({ resources, places }: PlaceFieldsProps) {
  const t = useTranslations('deskSettings.services');
  const chosen = new Set(places.flat());
  // Who is given out no more stays ticked where they were: they may come back.
  const offered = resources.filter(({ id, isRetired }) => !isRetired || chosen.has(id));
  if (offered.length === 0) return <p>{t('nobody')}</p>;
  return (
    <>
      <p className="soft">{t('whoNote')}</p>
      <PlaceList place={0} resources={offered} places={places} />
    </>
  );
}

interface PlaceListProps extends PlaceFieldsProps {
  readonly place: number;
}

/** One place, and behind a fold the next. */
function PlaceList({ place, resources, places }: PlaceListProps) {
  const t = useTranslations('deskSettings.services');
  const ticked = places[place] ?? [];
  const further = PLACE_NUMBERS.filter((other) => other > place);
  const names = further.flatMap((other) => resources.map(({ id }) => optionName(other, id)));
  const initial = Object.fromEntries(further.flatMap((other) => (places[other] ?? []).map((id) => [optionName(other, id), 'on'])));
  return (
    <>
      <fieldset className="ds-place">
        <legend>{t(place === 0 ? 'firstPart' : 'nextPart')}</legend>
        {resources.map(({ id, name, isRetired }) => (
          <CheckLine key={id} name={optionName(place, id)} initial={ticked.includes(id) ? 'on' : ''}>{isRetired ? t('gone', { name }) : name}</CheckLine>
        ))}
        <Question name={`place${place}`} />
      </fieldset>
      {further.length === 0 ? null : (
        <Fold summary={t('more')} names={names} initial={initial}><PlaceList place={place + 1} resources={resources} places={places} /></Fold>
      )}
    </>
  );
}
