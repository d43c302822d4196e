import { TextArea } from '@/components/kit/text-area';
import type { TipWords } from '@/lib/domain/guide/tip';
import { LONGEST_TIP_WORDS } from '@/lib/input/tip-forms';
import { useTranslations } from '@/lib/text/here';

/** A tip in both languages, as the guide shows it. */
export function WordFields({ words }: { words: Partial<TipWords> }) {
  const t = useTranslations('tips.inbox');
  return (
    <>
      <TextArea name="en" label={t('english')} hint={t('wordsHint')} initial={words.en} rows={3} maxLength={LONGEST_TIP_WORDS} />
      <TextArea name="es" label={t('spanish')} initial={words.es} rows={3} maxLength={LONGEST_TIP_WORDS} />
    </>
  );
}

const LONGEST_NAME = 60;

/** The beginning of a tip, by which its forms are told from one another. */
export const tipName = (text: string): string => (text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text);
