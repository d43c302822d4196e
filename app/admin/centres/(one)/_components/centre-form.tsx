import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Question } from '@/components/kit/question';
import { SelectField } from '@/components/kit/select-field';
import { TextArea } from '@/components/kit/text-area';
import type { Day } from '@/lib/domain/calendar/types';
import type { Centre } from '@/lib/domain/guide/centre';
import { CENTRE_STATUSES } from '@/lib/input/admin-centre-forms';
import { useTranslations } from '@/lib/text/here';
import { add, save } from '../actions';

interface CentreFormProps {
  /** Null: one that is not there yet. */
  readonly centre: (Centre & { readonly version: string }) | null;
  /** Those that can see its patients when it has closed, and the one that does. */
  readonly successors: readonly Pick<Centre, 'id' | 'name'>[];
  readonly today: Day;
}

/** What the directory says of one centre. */
export function CentreForm({ centre, successors, today }: CentreFormProps) {
  const t = useTranslations('adminCentres');
  const hidden = centre ? { centreId: centre.id, version: centre.version } : undefined;
  return (
    <ActionForm action={centre ? save : add} submit={t('save')} hidden={hidden} className="sheet pad" label={centre ? t('facts') : t('addTitle')}>
      <Field name="name" label={t('name')} initial={centre?.name} maxLength={120} required />
      <TextArea name="alsoKnownAs" label={t('alsoKnownAs')} initial={centre?.alsoKnownAs.join('\n')} rows={2} />
      <Field name="address" label={t('address')} initial={centre?.address} maxLength={200} autoComplete="off" />
      <Field name="borough" label={t('borough')} initial={centre?.borough} maxLength={60} autoComplete="off" />
      <Field name="phone" label={t('phone')} initial={centre?.phone} maxLength={40} inputMode="tel" autoComplete="off" />
      <Field name="website" label={t('website')} initial={centre?.website} maxLength={200} inputMode="url" autoComplete="off" />
      <SpotFields spot={centre?.spot ?? null} />
      <ChoiceGroup
        name="status"
        legend={t('status')}
        initial={centre?.status ?? 'UNVERIFIED'}
        options={CENTRE_STATUSES.map((value) => ({
          value, label: t(`statuses.${value}`), note: t(`statusNotes.${value}`),
          more: value === 'CLOSED' ? <ClosingFields centre={centre} successors={successors} /> : undefined,
        }))}
      />
      <Field name="source" label={t('source')} hint={t('sourceHint')} initial={centre?.source} maxLength={200} />
      <Field name="checkedOn" type="date" label={t('checkedOn')} initial={centre?.checkedOn ?? ''} max={today} />
      <Question name="confirmed" />
    </ActionForm>
  );
}

function SpotFields({ spot }: Pick<Centre, 'spot'>) {
  const t = useTranslations('adminCentres');
  return (
    <div className="admin-sizes">
      <Field name="latitude" label={t('latitude')} hint={t('spotHint')} initial={spot ? String(spot.latitude) : ''} maxLength={20} inputMode="text" autoComplete="off" />
      <Field name="longitude" label={t('longitude')} initial={spot ? String(spot.longitude) : ''} maxLength={20} inputMode="text" autoComplete="off" />
    </div>
  );
}

function ClosingFields({ centre, successors }: Pick<CentreFormProps, 'centre' | 'successors'>) {
  const t = useTranslations('adminCentres');
  return (
    <>
      <Field name="closedOn" type="date" label={t('closingDay')} hint={t('closingDayHint')} initial={centre?.closedOn ?? ''} />
      <SelectField
        name="successorId"
        label={t('successor')}
        empty={t('noSuccessor')}
        initial={centre?.successor?.id}
        options={successors.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
