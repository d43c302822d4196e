import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import type { BoardFilters } from '@/lib/domain/arrivals/filters';
import { FILTER_OWNERS, LONGEST_FILTER_NAME } from '@/lib/input/board-forms';
import { filtersAsText } from '@/lib/input/arrivals-query';
import { useTranslations } from '@/lib/text/here';
import { save } from '../actions';

interface SaveFormProps {
  readonly centreId: string;
  readonly filters: BoardFilters;
  /** What they ask for, in words. */
  readonly words: readonly string[];
}

/** Keeps what the board shows under a name. */
export function SaveForm({ centreId, filters, words }: SaveFormProps) {
  const t = useTranslations('arrivalFilters.saved');
  return (
    <Section id="save" title={t('newTitle')}>
      <ActionForm action={save} submit={t('save')} hidden={{ centreId, query: filtersAsText(filters) }} className="sheet pad">
        <ul className="af-words">{words.map((one) => <li key={one}>{one}</li>)}</ul>
        <Field name="name" label={t('name')} hint={t('nameHint')} maxLength={LONGEST_FILTER_NAME} autoComplete="off" required />
        <ChoiceGroup name="whose" legend={t('whose')} initial="me" layout="row" options={FILTER_OWNERS.map((value) => ({ value, label: t(`whoseOf.${value}`) }))} />
      </ActionForm>
    </Section>
  );
}
