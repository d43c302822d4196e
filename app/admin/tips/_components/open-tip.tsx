import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { TypedTip } from '@/lib/domain/guide/tip';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { accept, decline } from '../actions';
import { TipForms, tipName } from './tip-forms';

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
      <TipForms
        hidden={{ tipId: id }}
        words={locale === 'es' ? { es: text } : { en: text }}
        keep={{ action: accept, submit: t('accept'), label: t('acceptNamed', named) }}
        drop={{ action: decline, submit: t('decline'), label: t('declineNamed', named), reason: t('reason'), hint: wantsToHear ? t('reasonHint') : undefined }}
      />
    </li>
  );
}
