import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { SelectField, type SelectOption } from '@/components/kit/select-field';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { TypedSuggestion } from '@/lib/domain/guide/suggestion';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { accept, decline } from '../actions';

interface OpenSuggestionProps {
  readonly suggestion: TypedSuggestion & { readonly id: string; readonly suggestedAt: Date; readonly wantsToHear: boolean };
  /** The centres that it may be already. */
  readonly centres: readonly SelectOption[];
}

/** What somebody told, as they wrote it, with both answers. */
export function OpenSuggestion({ suggestion, centres }: OpenSuggestionProps) {
  const t = useTranslations('suggest.inbox');
  const { id, name, wantsToHear, suggestedAt } = suggestion;
  return (
    <li className="sheet pad stack admin-told">
      <h3>{name}</h3>
      <Told suggestion={suggestion} />
      <p className="soft small">{t('since', { day: formatDayOf(suggestedAt, NEW_YORK, useLocale()) })}. {t(wantsToHear ? 'hears' : 'hearsNot')}</p>
      <ActionForm action={accept} submit={t('accept')} look="outline" hidden={{ suggestionId: id }} label={t('acceptNamed', { name })}>
        <SelectField name="centreId" label={t('known')} empty={t('notKnown')} options={centres} />
      </ActionForm>
      <ActionForm action={decline} submit={t('decline')} look="text" hidden={{ suggestionId: id }} label={t('declineNamed', { name })}>
        <Field name="reason" label={t('reason')} hint={wantsToHear ? t('reasonHint') : undefined} maxLength={300} autoComplete="off" required />
      </ActionForm>
    </li>
  );
}

/** The address of a page that a stranger typed leads out in its own words, and sends nothing along. */
function Told({ suggestion: { place, phone, website, note } }: { suggestion: TypedSuggestion }) {
  return (
    <>
      {place === '' && phone === '' ? null : <p>{[place, phone].filter(Boolean).join(', ')}</p>}
      {website === '' ? null : <p><a href={website} rel="noreferrer nofollow">{website}</a></p>}
      {note === '' ? null : <blockquote>{note}</blockquote>}
    </>
  );
}
