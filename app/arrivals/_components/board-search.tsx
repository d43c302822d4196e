import Link from 'next/link';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import type { FormAction } from '@/components/kit/form-state';
import { Icon } from '@/components/kit/icon';
import type { BoardFilters } from '@/lib/domain/arrivals/filters';
import { arrivalsPath, type Density, filtersAsText } from '@/lib/input/arrivals-query';
import { useTranslations } from '@/lib/text/here';

interface BoardSearchProps {
  /** `search` of app/arrivals/filters/actions. */
  readonly action: FormAction;
  readonly centreId: string;
  readonly centre: string | undefined;
  readonly filters: BoardFilters;
  readonly density: Density;
  /** What was searched for; empty: nothing. */
  readonly find: string;
}

/** A patient's name or a flight, sent by POST: it never stands in an address in plain letters. */
export function BoardSearch({ action, centreId, centre, filters, density, find }: BoardSearchProps) {
  const t = useTranslations('arrivalFilters.search');
  const query = `${filtersAsText(filters)}${density === 'roomy' ? '' : `&density=${density}`}`;
  return (
    <search className="af-search">
      <ActionForm action={action} submit={t('button')} look="outline" hidden={{ centreId, query }}>
        <Field name="find" type="search" label={t('label')} initial={find} icon={<Icon name="search" />} placeholder={t('label')} autoComplete="off" spellCheck={false} enterKeyHint="search" />
      </ActionForm>
      {find ? (
        <p role="status">{t('found', { text: find })} <Link href={arrivalsPath({ centre, filters, density })} prefetch={false}>{t('end')}</Link></p>
      ) : null}
    </search>
  );
}
