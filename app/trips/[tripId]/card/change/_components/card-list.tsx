import type { ReactNode } from 'react';
import { Section } from '@/components/kit/section';
import { SubmitButton } from '@/components/kit/submit-button';
import { type CardList, MOST } from '@/lib/domain/card/limits';
import { CARD_ROWS } from '@/lib/input/card-form';
import { useTranslations } from '@/lib/text/here';
import { CardRows, type RowField } from './card-rows';

/** Empty rows below those that are filled in, and how many more a button gives. */
const EMPTY = 2;
const MORE = 6;

interface CardListProps {
  readonly list: CardList;
  readonly title: string;
  readonly fields: readonly RowField[];
  readonly initial: Readonly<Record<string, string>>;
  readonly filled: number;
  /** Somebody asked for more rows of this list. */
  readonly isLonger: boolean;
  /** Above the rows, and between them and the button. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
}

/** A list of the card: its rows, a few empty ones, a button that saves and brings more. */
export function CardListSection({ list, title, fields, initial, filled, isLonger, above, below }: CardListProps) {
  const t = useTranslations('card.form');
  const count = Math.min(MOST[list], filled + (isLonger ? MORE : EMPTY));
  return (
    <Section id={list} title={title} className="card-part">
      {above}
      <CardRows row={CARD_ROWS[list].row} fields={fields} initial={initial} count={count} />
      {below}
      {count < MOST[list] ? <SubmitButton look="text" name="more" value={list}>{t('moreRows')}</SubmitButton> : null}
    </Section>
  );
}
