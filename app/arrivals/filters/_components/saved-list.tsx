import Link from 'next/link';
import { ActionForm } from '@/components/kit/action-form';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import type { SavedFilterLine, StaffName } from '@/lib/domain/arrivals/board';
import type { BoardFilters } from '@/lib/domain/arrivals/filters';
import { arrivalsPath, filtersAsText, filtersInText } from '@/lib/input/arrivals-query';
import { filterWords } from '@/lib/text/filter-words';
import { listed } from '@/lib/text/format';
import { nameOrFormerStaff } from '@/lib/text/former-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { remove } from '../actions';

interface SavedListProps {
  readonly centreId: string;
  readonly centre: string | undefined;
  readonly saved: readonly SavedFilterLine[];
  readonly staff: readonly StaffName[];
  /** What the board shows: stays so when one is removed. */
  readonly filters: BoardFilters;
  /** May remove what is everybody's too. */
  readonly isManager: boolean;
}

/** One's own and the centre's. */
export function SavedList({ saved, ...desk }: SavedListProps) {
  const t = useTranslations('arrivalFilters.saved');
  return (
    <Section id="saved" title={t('listTitle')} aside={<span>{saved.length}</span>}>
      {saved.length === 0 ? <p>{t('none')}</p> : (
        <Sheet padded={false} className="lines">
          {saved.map((one) => <SavedLine key={one.id} {...desk} one={one} />)}
        </Sheet>
      )}
    </Section>
  );
}

type SavedLineProps = Omit<SavedListProps, 'saved'> & { readonly one: SavedFilterLine };

function SavedLine({ centreId, centre, staff, filters, isManager, one: { id, name, query, isShared, madeBy, isOwn } }: SavedLineProps) {
  const t = useTranslations('arrivalFilters.saved');
  const locale = useLocale();
  const its = filtersInText(query);
  const of = <span className="vh">: {name}</span>;
  const note = <>{listed(filterWords(its, staff, locale), locale)}<span className="small">{isShared ? t('shared', { name: nameOrFormerStaff(madeBy, locale) }) : t('own')}</span></>;
  return (
    <SettingRow title={name} note={note}>
      <span className="af-ways">
        <Link className="btn btn--text" href={arrivalsPath({ centre, filters: its })} prefetch={false}>{t('show')}{of}</Link>
        {isOwn || (isShared && isManager) ? (
          <ActionForm action={remove} submit={<>{t('remove')}{of}</>} look="text" hidden={{ centreId, filterId: id, query: filtersAsText(filters) }} />
        ) : null}
      </span>
    </SettingRow>
  );
}
