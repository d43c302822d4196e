import { SelectField } from '@/components/kit/select-field';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import type { Packer } from '@/lib/domain/packing/trip-packing';
import { PACKING_SECTIONS, type PackingSection } from '@/lib/domain/packing/types';
import { UNMEDICAL_SECTIONS } from '@/lib/domain/packing/visible-lines';
import { useTranslations } from '@/lib/text/here';

/** Who packs it: one of those on the trip, or nobody yet. */
export function PackerField({ packers, initial }: { packers: readonly Packer[]; initial: string | null }) {
  const t = useTranslations('packing.add');
  const options = packers.map(({ userId, name }) => ({ value: userId, label: name }));
  return <SelectField name="packerId" label={t('packer')} empty={t('nobody')} initial={initial ?? ''} options={options} />;
}

/** The part of the list; what somebody may not see they may not write to either. */
export function SectionField({ standing, initial }: { standing: Standing; initial: PackingSection }) {
  const t = useTranslations('packing');
  const sections = mayDo('see-medical', standing) ? PACKING_SECTIONS : UNMEDICAL_SECTIONS;
  const options = sections.map((section) => ({ value: section, label: t(`sections.${section}`) }));
  return <SelectField name="section" label={t('add.section')} initial={initial} options={options} />;
}
