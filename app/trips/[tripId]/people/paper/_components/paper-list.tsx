import { Section } from '@/components/kit/section';
import { lineName } from '@/lib/domain/packing/trip-packing';
import type { PackingLine } from '@/lib/domain/packing/types';
import { useLocale } from '@/lib/text/here';
import { packingLineWords } from '@/lib/text/packing-line-words';

interface PaperListProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly PackingLine[];
}

/** Things with a box to tick by hand. */
export function PaperList({ id, title, lines }: PaperListProps) {
  const locale = useLocale();
  if (lines.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul className="paper-list">
        {lines.map((line) => {
          const { title: name, quantity } = packingLineWords(line, locale);
          return <li key={lineName(line)}><span><bdi>{name}</bdi>{quantity === null ? null : ` × ${quantity}`}</span></li>;
        })}
      </ul>
    </Section>
  );
}
