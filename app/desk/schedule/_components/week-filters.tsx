import { Button } from '@/components/kit/button';
import type { Resource } from '@/lib/domain/appointments/types';
import type { ScheduleQuery } from '@/lib/input/desk-booking';
import { useTranslations } from '@/lib/text/here';
import { type Shown, toneOf } from './shown';

interface WeekFiltersProps {
  readonly query: ScheduleQuery;
  readonly resources: readonly Resource[];
  readonly shown: Shown;
}

/** One service, one room or person; a plain form. Beside it what the colors mean. */
export function WeekFilters({ query, resources, shown }: WeekFiltersProps) {
  const t = useTranslations('desk.week');
  const views = [{ id: 'list', name: t('asList') }];
  return (
    <div className="filters">
      <form method="get" action="/desk/schedule" aria-label={t('filters')} className="filter-form">
        {query.centre ? <input type="hidden" name="centre" value={query.centre} /> : null}
        {query.week ? <input type="hidden" name="week" value={query.week} /> : null}
        <Choice name="service" label={t('service')} all={t('all')} chosen={query.service} options={shown.services} />
        <Choice name="resource" label={t('resource')} all={t('all')} chosen={query.resource} options={resources} />
        <Choice name="view" label={t('look')} all={t('asGrid')} chosen={query.view} options={views} />
        <Button look="outline">{t('show')}</Button>
      </form>
      <Key shown={shown} />
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly chosen: string | undefined;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

function Choice({ name, label, all, chosen, options }: ChoiceProps) {
  return (
    <label className={`fbtn fbtn--${name}`}>
      <span>{label}</span>
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">{all}</option>
        {options.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </select>
    </label>
  );
}

function Key({ shown: { services } }: { shown: Shown }) {
  const t = useTranslations('desk.week');
  return (
    <ul className="wk-key" aria-label={t('key')}>
      {services.map(({ id, name }) => <li key={id}><i className={toneOf(services, id)} />{name}</li>)}
      <li><i className="bk--offer" />{t('offered')}</li>
      <li><i className="bk--off" />{t('closed')}</li>
    </ul>
  );
}
