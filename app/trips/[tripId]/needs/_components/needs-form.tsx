import { ActionForm } from '@/components/kit/action-form';
import { CheckChoice } from '@/components/kit/check-choice';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { SelectField } from '@/components/kit/select-field';
import { TextArea } from '@/components/kit/text-area';
import { COMMON_LANGUAGES, LANGUAGES } from '@/lib/domain/arrivals/languages';
import { DIETS, LONGEST_NEED, type TravelNeeds } from '@/lib/domain/arrivals/needs';
import { dietField } from '@/lib/input/needs-form';
import { useLocale, useTranslations } from '@/lib/text/here';
import { languageName } from '@/lib/text/language-names';
import { tellNeeds } from '../actions';

interface NeedsFormProps {
  readonly tripId: string;
  readonly needs: TravelNeeds;
  /** 0 while nobody has said anything. */
  readonly revision: number;
}

type FieldsProps = Pick<NeedsFormProps, 'needs'>;

/** Everything in it may stay open: then the centre reads that nobody said. */
export function NeedsForm({ tripId, needs, revision }: NeedsFormProps) {
  const t = useTranslations('needs');
  return (
    <ActionForm action={tellNeeds} submit={t('submit')} hidden={{ tripId, version: String(revision) }} className="sheet pad needs-form">
      <CompanyFields needs={needs} />
      <WheelchairField needs={needs} />
      <InterpreterField needs={needs} />
      <DietFields needs={needs} />
      <Field name="phone" type="tel" label={t('phone')} hint={t('phoneHint')} initial={needs.phone} maxLength={LONGEST_NEED.phone} autoComplete="tel" />
    </ActionForm>
  );
}

const companyOf = ({ travelsAlone }: TravelNeeds) => (travelsAlone === null ? 'unknown' : travelsAlone ? 'alone' : 'with');

function CompanyFields({ needs }: FieldsProps) {
  const t = useTranslations('needs');
  const more = (
    <>
      <Field name="companionName" label={t('companionName')} initial={needs.companionName} maxLength={LONGEST_NEED.name} autoComplete="off" />
      <Field name="companionRelation" label={t('companionRelation')} hint={t('companionHint')} initial={needs.companionRelation} maxLength={LONGEST_NEED.relation} autoComplete="off" />
    </>
  );
  const options = [
    { value: 'with', label: t('companies.with'), more }, { value: 'alone', label: t('companies.alone') }, { value: 'unknown', label: t('companies.unknown') },
  ];
  return <ChoiceGroup name="company" legend={t('company')} initial={companyOf(needs)} options={options} />;
}

function WheelchairField({ needs: { needsWheelchair } }: FieldsProps) {
  const t = useTranslations('needs');
  const initial = needsWheelchair === null ? 'unknown' : needsWheelchair ? 'yes' : 'no';
  const options = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(`wheelchairs.${value}`) }));
  return <ChoiceGroup name="wheelchair" legend={t('wheelchair')} initial={initial} options={options} layout="row" />;
}

function InterpreterField({ needs: { interpreter } }: FieldsProps) {
  const t = useTranslations('needs');
  const locale = useLocale();
  const namesOf = (codes: readonly string[]) => codes.map((value) => ({ value, label: languageName(value, locale) }));
  const others = namesOf(LANGUAGES.filter((code) => !COMMON_LANGUAGES.includes(code))).toSorted((a, b) => a.label.localeCompare(b.label, locale));
  const options = [{ label: t('common'), options: namesOf(COMMON_LANGUAGES) }, { label: t('all'), options: others }];
  return <SelectField name="interpreter" label={t('interpreter')} hint={t('interpreterHint')} empty={t('noInterpreter')} initial={interpreter ?? ''} options={options} />;
}

function DietFields({ needs: { diets, dietNote } }: FieldsProps) {
  const t = useTranslations('needs');
  return (
    <>
      <fieldset className="choices needs-diets">
        <legend>{t('diet')}</legend>
        {DIETS.map((diet) => <CheckChoice key={diet} name={dietField(diet)} initial={diets.includes(diet) ? 'on' : ''}>{t(`diets.${diet}`)}</CheckChoice>)}
      </fieldset>
      <TextArea
        name="dietNote" label={t('dietNote')} hint={t('dietNoteHint', { most: String(LONGEST_NEED.dietNote) })} initial={dietNote} rows={2} maxLength={LONGEST_NEED.dietNote}
      />
    </>
  );
}
