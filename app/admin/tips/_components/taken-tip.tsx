import type { ShownTip } from '@/lib/domain/guide/tip';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { reword, withdraw } from '../actions';
import { TipForms, tipName } from './tip-forms';

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
        <div className="fold-fields">
          <TipForms
            hidden={{ tipId: id, version }}
            words={words}
            keep={{ action: reword, submit: t('reword'), label: t('rewordNamed', named) }}
            drop={{ action: withdraw, submit: t('withdraw'), label: t('withdrawNamed', named), reason: t('withdrawReason'), hint: t('withdrawHint') }}
          />
        </div>
      </details>
    </li>
  );
}
