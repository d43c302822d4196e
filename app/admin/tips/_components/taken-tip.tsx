import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import type { ShownTip } from '@/lib/domain/guide/tip';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { reword, withdraw } from '../actions';
import { tipName, WordFields } from './word-fields';

/** A tip of the guide: how it is worded, and the way out. */
export function TakenTip({ tip: { id, topic, words, takenOn, version } }: { tip: ShownTip & { readonly version: string } }) {
  const t = useTranslations('tips.inbox');
  const topics = useTranslations('tips.topics');
  const locale = useLocale();
  const named = { text: tipName(words[locale]) };
  return (
    <li className="sheet pad stack admin-told">
      <h3>{topics(topic)}</h3>
      <blockquote>{words[locale]}</blockquote>
      <p className="soft small">{t('takenOn', { day: formatDayWithYear(takenOn, locale) })}</p>
      <details className="fold">
        <summary>{t('change')}</summary>
        <div className="stack">
          <ActionForm action={reword} submit={t('reword')} look="outline" hidden={{ tipId: id, version }} label={t('rewordNamed', named)}>
            <WordFields words={words} />
          </ActionForm>
          <ActionForm action={withdraw} submit={t('withdraw')} look="text" hidden={{ tipId: id, version }} label={t('withdrawNamed', named)}>
            <Field name="reason" label={t('withdrawReason')} hint={t('withdrawHint')} maxLength={300} autoComplete="off" required />
          </ActionForm>
        </div>
      </details>
    </li>
  );
}
