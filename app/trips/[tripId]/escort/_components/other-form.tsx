import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import type { Escort } from '@/lib/domain/itinerary/types';
import { useTranslations } from '@/lib/text/here';
import { setEscort } from '../actions';

interface OtherFormProps {
  readonly tripId: string;
  readonly version: number;
  readonly escort: Escort;
}

const STATES = ['asked', 'accepted', 'centre'] as const;

/** Somebody without an account, or what the centre arranges: the patient's side writes it down. */
export function OtherForm({ tripId, version, escort: { state, name, personId } }: OtherFormProps) {
  const t = useTranslations('trip.escort');
  const say = useTranslations('tasks.escort');
  const isNamed = state !== 'none' && !personId;
  const options = STATES.map((value) => ({ value, label: t(value), note: value === 'centre' ? t('centreNote') : undefined }));
  return (
    <section aria-labelledby="other-escort">
      <h2 id="other-escort">{say('otherTitle')}</h2>
      <p className="soft">{say('otherHint')}</p>
      <ActionForm action={setEscort} submit={t('save')} look="outline" hidden={{ tripId, version: String(version) }} className="sheet pad">
        <Field name="name" label={t('who')} initial={isNamed ? name : ''} autoComplete="off" maxLength={80} />
        <ChoiceGroup name="state" legend={t('state')} initial={isNamed ? state : undefined} options={options} />
      </ActionForm>
    </section>
  );
}
