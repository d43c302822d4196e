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
      {PLACE_NUMBERS.map((place) => <PlaceList key={place} place={place} resources={offered} ticked={places[place] ?? []} />)}
    </>
  );
}

interface PlaceListProps {
  readonly place: number;
  readonly resources: readonly SetResource[];
  readonly ticked: readonly string[];
}

function PlaceList({ place, resources, ticked }: PlaceListProps) {
  const t = useTranslations('deskSettings.services');
  const initial = Object.fromEntries(ticked.map((id) => [optionName(place, id), 'on']));
  const list = (
    <fieldset className="ds-place">
      <legend>{t(place === 0 ? 'firstPart' : 'nextPart')}</legend>
      {resources.map(({ id, name, isRetired }) => (
        <CheckLine key={id} name={optionName(place, id)} initial={ticked.includes(id) ? 'on' : ''}>{isRetired ? t('gone', { name }) : name}</CheckLine>
      ))}
      <Question name={`place${place}`} />
    </fieldset>
  );
  if (place === 0) return list;
  return <Fold summary={t('more')} names={resources.map(({ id }) => optionName(place, id))} initial={initial}>{list}</Fold>;
}
