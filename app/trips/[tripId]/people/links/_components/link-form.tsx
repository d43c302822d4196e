import { ActionForm } from '@/components/kit/action-form';
import { CheckLine } from '@/components/kit/check-line';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import type { FormAction } from '@/components/kit/form-state';
import { Question } from '@/components/kit/question';
import { UPDATE_WORDS } from '@/lib/domain/access/actor';
import type { Day } from '@/lib/domain/calendar/types';
import { lastDayPossible, type LinkChoice } from '@/lib/domain/people/share-link';
import { useTranslations } from '@/lib/text/here';

interface LinkFormProps {
  readonly action: FormAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly initial: LinkChoice;
  readonly hasPasscode: boolean;
  readonly today: Day;
}

const PARTS = ['itinerary', 'flights', 'stay'] as const;

/** Whom a link is for, what it shows, until when, and behind which passcode. */
export function LinkForm({ action, hidden, submit, initial, hasPasscode, today }: LinkFormProps) {
  const t = useTranslations('shared.form');
  const words = UPDATE_WORDS.toReversed().map((value) => ({ value, label: t(`updateWords.${value}`) }));
  return (
    <ActionForm action={action} submit={submit} hidden={hidden} className="sheet pad">
      <Field name="name" label={t('name')} hint={t('nameHint')} initial={initial.name} maxLength={60} autoComplete="off" />
      <fieldset className="choices">
        <legend>{t('parts')}</legend>
        <div className="hint">{t('partsHint')}</div>
        <Question name="parts" />
        {PARTS.map((part) => <CheckLine key={part} name={part} initial={initial.shows[part] ? 'on' : ''}>{t(part)}</CheckLine>)}
      </fieldset>
      <ChoiceGroup name="updates" legend={t('updates')} initial={initial.shows.updates} options={words} />
      <Field name="lastDay" type="date" label={t('lastDay')} hint={t('lastDayHint')} initial={initial.lastDay} min={today} max={lastDayPossible(today)} required />
      {hasPasscode ? <PasscodeChoice /> : <Field name="passcode" label={t('passcode')} hint={t('passcodeHint')} {...PASSCODE} />}
    </ActionForm>
  );
}

/** Seen while it is typed: it has to be told to somebody. */
const PASSCODE = { maxLength: 100, autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const;

function PasscodeChoice() {
  const t = useTranslations('shared.form');
  const field = <Field name="passcode" label={t('passcodeNew')} hint={t('passcodeHint')} {...PASSCODE} />;
  return (
    <ChoiceGroup
      name="passcodeIs" legend={t('passcodeIs')} initial="keep"
      options={[
        { value: 'keep', label: t('passcodeChoice.keep') },
        { value: 'set', label: t('passcodeChoice.set'), more: field },
        { value: 'none', label: t('passcodeChoice.none') },
      ]}
    />
  );
}
