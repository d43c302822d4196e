import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { lineName } from '@/lib/domain/packing/trip-packing';
import type { PackingLine } from '@/lib/domain/packing/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { packingLineWords } from '@/lib/text/packing-line-words';

/** What stays at home, and why. */
export function LeaveList({ lines }: { lines: readonly PackingLine[] }) {
  const t = useTranslations('packing.sections');
  return (
    <Section id="leave-at-home" title={t('leave-at-home')}>
      <ul className="leave">{lines.map((line) => <LeaveLine key={lineName(line)} line={line} />)}</ul>
    </Section>
  );
}

function LeaveLine({ line }: { line: PackingLine }) {
  const { title, why } = packingLineWords(line, useLocale());
  return <li><Icon name="x" /><span><b>{title}.</b> {why}</span></li>;
}
