import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Icon } from '@/components/kit/icon';
import { SelectField } from '@/components/kit/select-field';
import { SubmitButton } from '@/components/kit/submit-button';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Airport } from '@/lib/domain/flights/airport-search';
import type { CentreFact } from '@/lib/domain/itinerary/types';
import { makePlan } from '../actions';
import { CentreQuestion } from './centre-question';
import { HomeQuestion } from './home-question';
import { LaterQuestions } from './later-questions';
import { procedureGroups } from './procedure-groups';
import { Question } from './question';
import { SurgeonNumbers } from './surgeon-numbers';
import { WhenQuestion } from './when-question';

interface NewTripFormProps {
  /** Answers given before, as the fields' text; empty at the first visit. */
  readonly values: Readonly<Record<string, string>>;
  readonly centres: readonly CentreFact[];
  readonly several: readonly Airport[];
}

/** Four questions on one page, as a plain form. */
export async function NewTripForm({ values, centres, several }: NewTripFormProps) {
  const [t, locale] = await Promise.all([getTranslations('newTrip'), getLocale()]);
  const was = (field: string, otherwise = '') => values[field] || otherwise;
  const numbered = (number: number) => ({ number, numberWords: t('question', { number: String(number) }) });
  return (
    <ActionForm action={makePlan} submit={null} className="q-list" label={t('pageTitle')}>
      <Question {...numbered(1)} title={t('surgery.question')} isAnswered={was('procedure') !== ''}>
        <SelectField
          name="procedure"
          label={t('surgery.label')}
          hint={t('surgery.hint')}
          initial={was('procedure')}
          empty={t('surgery.choose')}
          options={procedureGroups(locale)}
        />
        <SurgeonNumbers values={values} />
      </Question>
      <Question {...numbered(2)} title={t('when.question')} isAnswered={was('dateKnown') !== ''}>
        <WhenQuestion dateKnown={was('dateKnown', 'yes')} surgeryOn={was('surgeryOn')} />
      </Question>
      <Question {...numbered(3)} title={t('home.question')} isAnswered={was('home') !== '' && several.length === 0} id="home">
        <HomeQuestion travel={was('travel', 'FLY')} home={was('home')} several={several} />
      </Question>
      <Question {...numbered(4)} title={t('centre.question')} isAnswered={was('centre') !== ''} id="centre">
        <CentreQuestion centres={centres} today={dayIn(NEW_YORK, new Date())} initial={was('centre')} />
      </Question>
      <div className="q-later">
        <h2>{t('more.title')}</h2>
        <p className="soft">{t('more.lead')}</p>
        <LaterQuestions forWhom={was('forWhom', 'me')} escort={was('escort', 'none')} escortName={was('escortName')} />
      </div>
      <div className="q-end">
        <SubmitButton large block>{t('submit')}</SubmitButton>
        <p className="hint"><Icon name="lock" size="s" />{t('promise')}</p>
      </div>
    </ActionForm>
  );
}
