import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { TypedTip } from '@/lib/domain/guide/tip';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { accept, decline } from '../actions';
import { tipName, WordFields } from './word-fields';

interface OpenTipProps {
  readonly tip: TypedTip & { readonly id: string; readonly locale: string; readonly suggestedAt: Date; readonly wantsToHear: boolean };
}

/** A tip as it was sent, with both answers. */
export function OpenTip({ tip: { id, topic, text, locale, suggestedAt, wantsToHear } }: OpenTipProps) {
  const t = useTranslations('tips.inbox');
  const topics = useTranslations('tips.topics');
  const day = formatDayOf(suggestedAt, NEW_YORK, useLocale());
  const named = { text: tipName(text) };
  return (
    <li className="sheet pad stack admin-told">
      <h3>{topics(topic)}</h3>
      <blockquote>{text}</blockquote>
      <p className="soft small">{t('since', { day, language: locale })}. {t(wantsToHear ? 'hears' : 'hearsNot')}</p>
      <ActionForm action={accept} submit={t('accept')} look="outline" hidden={{ tipId: id }} label={t('acceptNamed', named)}>
        <WordFields words={locale === 'es' ? { es: text } : { en: text }} />
      </ActionForm>
      <ActionForm action={decline} submit={t('decline')} look="text" hidden={{ tipId: id }} label={t('declineNamed', named)}>
        <Field name="reason" label={t('reason')} hint={wantsToHear ? t('reasonHint') : undefined} maxLength={300} autoComplete="off" required />
      </ActionForm>
    </li>
  );
}
