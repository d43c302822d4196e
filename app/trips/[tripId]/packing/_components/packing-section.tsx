import Link from 'next/link';
import { Notice } from '@/components/kit/notice';
import { Section } from '@/components/kit/section';
import { medicinesRule } from '@/lib/domain/packing/medicines-rule';
import { lineName } from '@/lib/domain/packing/trip-packing';
import type { PackingSectionView } from '@/lib/domain/packing/types';
import { mayDo } from '@/lib/domain/access/deeds';
import { useLocale, useTranslations } from '@/lib/text/here';
import { medicinesRuleWords } from '@/lib/text/packing-line-words';
import { PackedCount } from './packed-count';
import { PackingRow } from './packing-row';
import type { Shown } from './shown';

interface PackingSectionProps {
  readonly view: PackingSectionView;
  readonly shown: Shown;
}

const GAPS = { packed: '%packed%', total: '%total%' };

const SUBS = ['medicines', 'clothes', 'hospital', 'going-home'] as const;

/** A part of the list with how much of it is packed. */
export function PackingSection({ view: { section, lines }, shown }: PackingSectionProps) {
  const t = useTranslations('packing');
  const sub = SUBS.find((one) => one === section);
  return (
    <Section id={section} title={t(`sections.${section}`)} aside={<p className="soft"><PackedCount words={t('count', GAPS)} section={section} /></p>}>
      {sub ? <p className="pack-sub soft">{t(`subs.${sub}`)}</p> : null}
      {section === 'hospital' ? <HospitalRule shown={shown} /> : null}
      <ul className="sheet lines">{lines.map((line) => <PackingRow key={lineName(line)} line={line} shown={shown} />)}</ul>
    </Section>
  );
}

/** What the hospital wants done with the patient's own medicines: the centre's rule, when it is known, wins. */
function HospitalRule({ shown: { record, standing, mayChange, path } }: { shown: Shown }) {
  const t = useTranslations('packing.rule');
  const locale = useLocale();
  if (!mayDo('see-medical', standing)) return null;
  const { centreRule, patientRule } = record.packing;
  const inForce = medicinesRule(centreRule, patientRule);
  const words = medicinesRuleWords(inForce, record.centre?.name ?? '', centreRule, locale);
  return (
    <Notice tone="tip">
      <p><b>{t('title')}.</b> {words.rule} <span className="soft">{words.from}</span> {centreRule?.note}</p>
      {mayChange && inForce.by !== 'centre' ? <p className="bag-way"><Link href={`${path}/bag#rule`} prefetch={false}>{t('change')}</Link></p> : null}
    </Notice>
  );
}
