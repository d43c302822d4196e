import { ButtonLink } from '@/components/kit/button';
import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import { Tag, type TagTone } from '@/components/kit/tag';
import type { Day } from '@/lib/domain/calendar/types';
import type { Centre } from '@/lib/domain/guide/centre';
import { type CentreStanding, centreStanding } from '@/lib/domain/guide/centre-standing';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

const TONES: Readonly<Record<CentreStanding, TagTone>> = { open: 'ok', closing: 'warn', closed: 'stop', unverified: 'unverified' };

/** Every centre with how it stands, and when somebody looked. */
export function CentreList({ centres, today }: { centres: readonly Centre[]; today: Day }) {
  const t = useTranslations('adminCentres');
  return (
    <Section id="centres" title={t('list')} aside={<span>{centres.length}</span>}>
      <Sheet padded={false} className="lines">{centres.map((centre) => <CentreLine key={centre.id} centre={centre} today={today} />)}</Sheet>
      <ButtonLink look="text" href="/admin/centres/new">{t('add')}</ButtonLink>
    </Section>
  );
}

function CentreLine({ centre, today }: { centre: Centre; today: Day }) {
  const t = useTranslations('adminCentres');
  const locale = useLocale();
  const { id, name, checkedOn, closedOn, successor } = centre;
  const standing = centreStanding(centre, today);
  const closing = closedOn && t(standing === 'closing' ? 'closesOn' : 'closedOn', { day: formatDayWithYear(closedOn, locale) });
  const looked = checkedOn ? t('checked', { day: formatDayWithYear(checkedOn, locale) }) : t('neverChecked');
  return (
    <SettingRow
      title={name}
      note={(
        <>
          <span><Tag tone={TONES[standing]}>{t(`standings.${standing}`)}</Tag></span>
          {closing ? <span>{closing}</span> : null}
          {successor ? <span>{t('succeededBy', { name: successor.name })}</span> : null}
          <span className="small">{looked}</span>
        </>
      )}
    >
      <RowLink href={`/admin/centres/${id}`} label={name}>{useTranslations('admin')('change')}</RowLink>
    </SettingRow>
  );
}
