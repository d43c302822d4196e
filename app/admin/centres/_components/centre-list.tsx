import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import type { FastingRule } from '@/lib/domain/appointments/fasting';
import type { CentreRule } from '@/lib/domain/packing/types';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

type NamedRule = CentreRule & { readonly id: string; readonly name: string; readonly fasting: FastingRule };

/** Every centre's rule with who says so. */
export function CentreList({ centres }: { centres: readonly NamedRule[] }) {
  const a = useTranslations('admin');
  return (
    <Section id="centres" title={a('centresTitle')} aside={<span>{centres.length}</span>}>
      {centres.length === 0 ? <p>{a('noneYet')}</p> : (
        <Sheet padded={false} className="lines">{centres.map((centre) => <CentreLine key={centre.id} centre={centre} />)}</Sheet>
      )}
    </Section>
  );
}

function CentreLine({ centre: { id, name, medicines, note, source, checkedOn, fasting } }: { centre: NamedRule }) {
  const t = useTranslations('admin.centres');
  const locale = useLocale();
  const rule = [t(`rules.${medicines ?? 'unknown'}`), note].filter(Boolean).join('. ');
  const from = checkedOn ? <span className="small">{t('from', { source, day: formatDayWithYear(checkedOn, locale) })}</span> : null;
  return (
    <SettingRow title={name} note={<>{rule}{from}<Fasting fasting={fasting} /></>}>
      <RowLink href={`/admin/centres?edit=${encodeURIComponent(id)}`} label={name}>{useTranslations('admin')('change')}</RowLink>
    </SettingRow>
  );
}

function Fasting({ fasting: { rule, source, checkedOn } }: { fasting: FastingRule }) {
  const t = useTranslations('admin.centres');
  const locale = useLocale();
  if (!checkedOn) return null;
  return <><span>{rule}</span><span className="small">{t('from', { source, day: formatDayWithYear(checkedOn, locale) })}</span></>;
}
