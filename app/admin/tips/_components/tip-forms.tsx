import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import type { FormAction } from '@/components/kit/form-state';
import { TextArea } from '@/components/kit/text-area';
import type { TipWords } from '@/lib/domain/guide/tip';
import { LONGEST_TIP_WORDS } from '@/lib/input/tip-forms';
import { useTranslations } from '@/lib/text/here';

interface Answer {
  readonly action: FormAction;
  readonly submit: string;
  readonly label: string;
}

interface TipFormsProps {
  readonly hidden: Readonly<Record<string, string>>;
  /** What stands in the fields at first. */
  readonly words: Partial<TipWords>;
  /** Into the guide with these words, or stays there with them. */
  readonly keep: Answer;
  /** Not into the guide, or out of it. */
  readonly drop: Answer & { readonly reason: string; readonly hint?: string };
}

/** Both answers to a tip, each a form of its own. */
export function TipForms({ hidden, words, keep, drop }: TipFormsProps) {
  const t = useTranslations('tips.inbox');
  return (
    <>
      <ActionForm action={keep.action} submit={keep.submit} look="outline" hidden={hidden} label={keep.label}>
        <TextArea name="en" label={t('english')} hint={t('wordsHint')} initial={words.en} rows={3} maxLength={LONGEST_TIP_WORDS} />
        <TextArea name="es" label={t('spanish')} initial={words.es} rows={3} maxLength={LONGEST_TIP_WORDS} />
      </ActionForm>
      <ActionForm action={drop.action} submit={drop.submit} look="text" hidden={hidden} label={drop.label}>
        <Field name="reason" label={drop.reason} hint={drop.hint} maxLength={300} autoComplete="off" required />
      </ActionForm>
    </>
  );
}

const LONGEST_NAME = 60;

/** The beginning of a tip, by which its forms are told from one another. */
export const tipName = (text: string): string => (text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text);
