import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { type EscortBook, type OnTrip, whoMayBeAsked } from '@/lib/domain/people/escort';
import { useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { givenName } from '@/lib/text/names';
import { askEscort } from '../actions';

interface AskFormProps {
  readonly tripId: string;
  readonly book: EscortBook;
  readonly people: readonly OnTrip[];
  readonly selfId: string;
}

/** Somebody on the trip is asked; they answer for themselves. */
export function AskForm({ tripId, book, people, selfId }: AskFormProps) {
  const t = useTranslations('tasks');
  const { escort } = book;
  const options = whoMayBeAsked(people, book).map(({ userId, name }) => (userId === selfId
    ? { value: userId, label: <bdi>{t('form.you', { name })}</bdi>, note: t('escort.youNote') }
    : { value: userId, label: <bdi>{name}</bdi> }));
  return (
    <section aria-labelledby="ask-escort">
      <h2 id="ask-escort">{t('escort.askTitle')}</h2>
      {escort.state === 'accepted' && options.length > 0 ? <p className="soft">{t('escort.askOver', { name: isolated(givenName(escort.name)) })}</p> : null}
      {options.length === 0 ? <p className="soft">{t('escort.nobodyToAsk')}</p> : (
        <ActionForm action={askEscort} submit={t('escort.askNow')} look="outline" hidden={{ tripId }} className="sheet pad">
          <ChoiceGroup name="person" legend={t('escort.who')} options={options} />
        </ActionForm>
      )}
    </section>
  );
}
