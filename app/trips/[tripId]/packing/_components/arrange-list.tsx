import Link from 'next/link';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { lineName } from '@/lib/domain/packing/trip-packing';
import type { PackingLine, PackingSectionView } from '@/lib/domain/packing/types';
import { sealedLine } from '@/lib/server/sealed-line';
import { useLocale, useTranslations } from '@/lib/text/here';
import { packingLineWords } from '@/lib/text/packing-line-words';
import { placePackingLine } from '../actions';
import { DragScope } from './drag-scope';
import type { Shown } from './shown';
import { StepButton } from './step-button';

interface ArrangeListProps {
  readonly view: PackingSectionView;
  readonly shown: Shown;
}

/** One section in its order. Without JavaScript the buttons do what dragging does. */
export function ArrangeList({ view: { section, lines }, shown }: ArrangeListProps) {
  const t = useTranslations('packing');
  return (
    <Section id={section} title={t(`sections.${section}`)}>
      <DragScope action={placePackingLine} tripId={shown.tripId} notSaved={t('notSaved')}>
        {lines.map((line, index) => <ArrangeRow key={lineName(line)} line={line} shown={shown} isFirst={index === 0} isLast={index === lines.length - 1} />)}
      </DragScope>
    </Section>
  );
}

interface ArrangeRowProps {
  readonly line: PackingLine;
  readonly shown: Shown;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function ArrangeRow({ line, shown, isFirst, isLast }: ArrangeRowProps) {
  const t = useTranslations('packing');
  const { title } = packingLineWords(line, useLocale());
  const row = shown.rows.get(lineName(line)) ?? 0;
  const form = { action: placePackingLine, tripId: shown.tripId, line: lineName(line), row };
  const edit = `${shown.path}/line?${new URLSearchParams({ l: sealedLine(lineName(line)) })}`;
  return (
    <li className="ar" id={`l-${row}`} data-line={lineName(line)}>
      <span className="ar-grip" data-grip="" aria-hidden="true"><Icon name="grip-vertical" /></span>
      <span><b>{title}</b> <Link href={edit} prefetch={false} aria-label={t('editNamed', { name: title })}>{t('edit')}</Link></span>
      <span className="ar-steps">
        <StepButton {...form} step="up" label={t('moveUp', { name: title })} isAtEnd={isFirst} />
        <StepButton {...form} step="down" label={t('moveDown', { name: title })} isAtEnd={isLast} />
      </span>
    </li>
  );
}
