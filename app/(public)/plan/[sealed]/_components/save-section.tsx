import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Icon } from '@/components/kit/icon';
import type { Day } from '@/lib/domain/calendar/types';
import type { PlanInput } from '@/lib/input/plan-answers';
import { useLocale, useTranslations } from '@/lib/text/here';
import { formatDay } from '@/lib/text/format';
import { savePlanNow, savePlanWithAccount } from '../actions';

interface SaveSectionProps {
  readonly sealed: string;
  readonly forWhom: PlanInput['forWhom'];
  /** Who is signed in; null for a visitor. */
  readonly name: string | null;
  readonly goodUntil: Day;
}

const LONGEST_NAME = 80;
const LONGEST_TEXT = 300;

export function SaveSection({ sealed, forWhom, name, goodUntil }: SaveSectionProps) {
  const t = useTranslations('planPreview.save');
  const locale = useLocale();
  return (
    <section className="save" id="save" aria-labelledby="save-title">
      <div className="scotch" />
      <div className="save-cols">
        <div>
          <h2 id="save-title">{t('title')}</h2>
          <p className="soft">{t('lead')}</p>
          <p className="soft">{t('goodUntil', { day: formatDay(goodUntil, locale) })}</p>
        </div>
        <ActionForm
          action={name === null ? savePlanWithAccount : savePlanNow}
          submit={t('submit')}
          large
          block
          hidden={{ plan: sealed }}
          className="sheet pad"
          label={t('title')}
        >
          {name === null ? <NewAccount /> : <p>{t('signedIn', { name })}</p>}
          <ForWhom initial={forWhom} />
        </ActionForm>
      </div>
    </section>
  );
}

function NewAccount() {
  const t = useTranslations('planPreview.save');
  return (
    <>
      <Field name="name" label={t('name')} autoComplete="name" maxLength={LONGEST_NAME} icon={<Icon name="user-round" />} />
      <Field name="email" type="email" label={t('email')} autoComplete="email" icon={<Icon name="mail" />} />
    </>
  );
}

function ForWhom({ initial }: { initial: PlanInput['forWhom'] }) {
  const t = useTranslations('planPreview.save');
  const consent = (
    <div className="stack">
      <Field name="patientName" label={t('patientName')} maxLength={LONGEST_NAME} autoComplete="off" />
      <Field name="consentHow" label={t('consentHow')} hint={t('consentHowHint')} maxLength={LONGEST_TEXT} autoComplete="off" />
      <Field name="consentOn" type="date" label={t('consentOn')} />
    </div>
  );
  return (
    <ChoiceGroup
      name="forWhom"
      legend={t('forWhom')}
      initial={initial}
      options={[
        { value: 'me', label: t('me') },
        { value: 'help', label: t('help'), note: t('helpNote'), more: consent },
      ]}
    />
  );
}
