import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import type { CardContent } from '@/lib/domain/card/types';
import { useTranslations } from '@/lib/text/here';
import { wordsId } from './known-words';

/** Metal and devices: what a scanner or a surgeon must know of. */
export function ImplantsField({ implants: { state, what } }: Pick<CardContent, 'implants'>) {
  const t = useTranslations('card.form');
  return (
    <ChoiceGroup
      name="implants" legend={t('implants')} initial={state}
      options={[
        { value: 'unknown', label: t('implantsUnknown') },
        { value: 'none', label: t('implantsNone') },
        { value: 'some', label: t('implantsSome'), more: <Field name="implantsWhat" label={t('implantsWhat')} initial={what} list={wordsId('implants')} dir="auto" /> },
      ]}
    />
  );
}
