import Link from 'next/link';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { lineName } from '@/lib/domain/packing/trip-packing';
import type { PackingLine, PackingSectionView } from '@/lib/domain/packing/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { packingLineWords } from '@/lib/text/packing-line-words';
import { placePackingLine } from '../actions';
import { DragScope } from './drag-scope';
import { StepButton } from './step-button';

interface Rows {
  readonly tripId: string;
  /** Of each line, by its name. */
  readonly rows: ReadonlyMap<string, { readonly row: number; readonly edit: string }>;
}

/** One section in its order. Without JavaScript the buttons do what dragging does. */
export function ArrangeList({ view: { section, lines }, tripId, rows }: Rows & { readonly view: PackingSectionView }) {
  const t = useTranslations('packing');
  return (
    <Section id={section} title={t(`sections.${section}`)}>
      <DragScope action={placePackingLine} tripId={tripId} notSaved={t('notSaved')}>
        {lines.map((line, index) => <ArrangeRow key={lineName(line)} line={line} tripId={tripId} rows={rows} isFirst={index === 0} isLast={index === lines.length - 1} />)}
      </DragScope>
    </Section>
  );
}

interface ArrangeRowProps extends Rows {
  readonly line: PackingLine;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function ArrangeRow({ line, tripId, rows, isFirst, isLast }: ArrangeRowProps) {
  const t = useTranslations('packing');
  const { title } = packingLineWords(line, useLocale());
  const { row = 0, edit = '' } = rows.get(lineName(line)) ?? {};
  const form = { action: placePackingLine, tripId, line: lineName(line), row };
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
