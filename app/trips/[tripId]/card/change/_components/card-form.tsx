import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { CheckLine } from '@/components/kit/check-line';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import { SelectField } from '@/components/kit/select-field';
import { TextArea } from '@/components/kit/text-area';
import { type CardList, LONGEST } from '@/lib/domain/card/limits';
import { BLOOD_TYPES, type CardContent } from '@/lib/domain/card/types';
import { cardValues } from '@/lib/input/card-form';
import { useTranslations } from '@/lib/text/here';
import { saveEmergencyCard } from '../actions';
import { CardListSection } from './card-list';
import { ImplantsField } from './implants-field';
import { KnownWords, wordsId } from './known-words';

interface CardFormProps {
  readonly tripId: string;
  readonly content: CardContent;
  readonly revision: number;
  readonly longer: CardList | null;
  /** Medicines of the packing list that the card does not name. */
  readonly toTakeOver: number;
}

/** The whole card on one page: it works before JavaScript arrives, and is saved in one piece. */
export function CardForm({ tripId, content, revision, longer, toTakeOver }: CardFormProps) {
  const t = useTranslations('card.form');
  const initial = cardValues(content);
  const listOf = (list: CardList) => ({ list, initial, filled: content[list].length, isLonger: longer === list });
  return (
    <ActionForm action={saveEmergencyCard} submit={t('save')} hidden={{ tripId, version: String(revision) }} large className="card-form">
      <KnownWords />
      <WhoSection initial={initial} />
      <CardListSection
        {...listOf('contacts')} title={t('contacts')} above={<p className="hint">{t('contactsHint')}</p>}
        fields={[
          { name: 'name', label: t('contactName', { place: '{place}' }) }, { name: 'relation', label: t('contactRelation'), words: wordsId('relations') },
          { name: 'phone', label: t('contactPhone'), type: 'tel' },
        ]}
      />
      <CardListSection
        {...listOf('allergies')} title={t('allergies')}
        fields={[
          { name: 'substance', label: t('allergy', { place: '{place}' }), words: wordsId('allergies') },
          { name: 'reaction', label: t('reaction'), words: wordsId('reactions') },
        ]}
        below={<CheckLine name="noAllergies" initial={content.hasNoAllergies ? 'on' : ''}>{t('noAllergies')}</CheckLine>}
      />
      <CardListSection
        {...listOf('medicines')} title={t('medicines')}
        above={toTakeOver > 0 ? <ButtonLink href={`/trips/${tripId}/card/change?packing=yes#medicines`}>{t('takeOver', { count: toTakeOver })}</ButtonLink> : null}
        fields={[
          { name: 'name', label: t('medicine', { place: '{place}' }) }, { name: 'dose', label: t('dose') },
          { name: 'when', label: t('when'), words: wordsId('times') },
        ]}
      />
      <CardListSection
        {...listOf('conditions')} title={t('health')}
        fields={[{ name: 'what', label: t('condition', { place: '{place}' }), words: wordsId('conditions') }]}
        below={<ImplantsField implants={content.implants} />}
      />
      <PhonesSections initial={initial} />
      <Section id="note" title={t('note')} className="card-part">
        <TextArea name="note" label={t('note')} hint={t('noteHint')} rows={3} initial={content.note} maxLength={LONGEST.note} />
      </Section>
      <p className="soft">{t('tripKnows')}</p>
    </ActionForm>
  );
}

interface PartProps {
  readonly initial: Readonly<Record<string, string>>;
}

function WhoSection({ initial }: PartProps) {
  const t = useTranslations('card.form');
  const types = BLOOD_TYPES.map((type) => ({ value: type, label: type.replace('-', '−') }));
  return (
    <Section id="who" title={t('who')} className="card-part">
      <Field name="fullName" label={t('fullName')} initial={initial.fullName} required dir="auto" />
      <div className="card-row card-row--2">
        <Field name="bornOn" label={t('bornOn')} type="date" initial={initial.bornOn} />
        <SelectField name="bloodType" label={t('blood')} initial={initial.bloodType} empty={t('bloodUnknown')} options={types} />
      </div>
      <Field name="languages" label={t('languages')} hint={t('languagesHint')} initial={initial.languages} list={wordsId('languages')} dir="auto" />
    </Section>
  );
}

function PhonesSections({ initial }: PartProps) {
  const t = useTranslations('card.form');
  const text = (name: string, label: string) => <Field name={name} label={label} initial={initial[name]} dir="auto" />;
  const phone = (name: string, label: string) => <Field name={name} label={label} initial={initial[name]} type="tel" dir="auto" />;
  return (
    <>
      <Section id="surgeon" title={t('surgeon')} className="card-part">
        {text('surgeonName', t('surgeonName'))}
        <p className="hint">{t('surgeonHint')}</p>
        <div className="card-row card-row--2">{phone('surgeonDay', t('surgeonDay'))}{phone('surgeonNight', t('surgeonNight'))}</div>
      </Section>
      <Section id="doctor" title={t('doctor')} className="card-part">
        <div className="card-row card-row--2">{text('doctorName', t('doctorName'))}{phone('doctorPhone', t('contactPhone'))}</div>
      </Section>
      <Section id="insurance" title={t('insurance')} className="card-part">
        <div className="card-row card-row--3">{text('insurer', t('insurer'))}{text('member', t('member'))}{phone('insurerPhone', t('insurerPhone'))}</div>
      </Section>
    </>
  );
}
