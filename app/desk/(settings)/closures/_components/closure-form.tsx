import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { CheckLine } from '@/components/kit/check-line';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Question } from '@/components/kit/question';
import { Section } from '@/components/kit/section';
import { SelectField } from '@/components/kit/select-field';
import type { DeskSettings } from '@/lib/domain/appointments/settings';
import type { Day } from '@/lib/domain/calendar/types';
import { EVERYBODY, type ExceptionKind, HOURS_NAME, LONGEST_REASON, SPANS } from '@/lib/input/desk-settings-closures';
import { deskPath } from '@/lib/input/desk-booking';
import { useTranslations } from '@/lib/text/here';
import { add } from '../actions';

interface ClosureFormProps {
  readonly centreId: string;
  readonly settings: DeskSettings;
  readonly today: Day;
  readonly kind: ExceptionKind;
  /** The day that it is about, where the way here named one. */
  readonly on: Day | null;
}

/** Closes days, or opens them at other hours. */
export function ClosureForm({ centreId, settings, today, kind, on }: ClosureFormProps) {
  const t = useTranslations('deskSettings.closures');
  const d = useTranslations('deskSettings');
  const back = <ButtonLink look="text" href={deskPath('closures', { centre: centreId })}>{d('back')}</ButtonLink>;
  // Other hours are hours: only a closure may be a whole day.
  const hidden = { centreId, kind, ...(kind === 'open' && { span: 'part' }) };
  const inUse = settings.resources.filter(({ isRetired }) => !isRetired);
  return (
    <Section id="closure" title={t(kind === 'open' ? 'openTitle' : 'closeTitle')}>
      <ActionForm action={add} submit={d('save')} hidden={hidden} className="sheet pad" aside={back}>
        {kind === 'open' ? <p className="soft">{t('openNote')}</p> : null}
        <div className="ds-pair">
          <Field name="from" type="date" label={t('from')} initial={on ?? undefined} min={today} required />
          <Field name="to" type="date" label={t('to')} hint={t('toHint')} min={today} />
        </div>
        {kind === 'open' ? <Times /> : (
          <ChoiceGroup
            name="span" legend={t('span')} initial="all"
            options={SPANS.map((value) => ({ value, label: t(`spans.${value}`), more: value === 'part' ? <Times /> : undefined }))}
          />
        )}
        <SelectField name="who" label={t('who')} initial={EVERYBODY} options={[{ value: EVERYBODY, label: t('everybody') }, ...inUse.map(({ id, name }) => ({ value: id, label: name }))]} />
        <Field name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={LONGEST_REASON} autoComplete="off" />
        <Question name="confirmed" />
      </ActionForm>
    </Section>
  );
}

function Times() {
  const t = useTranslations('deskSettings.closures');
  return (
    <div className="ds-line">
      <Field name={`${HOURS_NAME}.opens`} type="time" label={t('opens')} />
      <Field name={`${HOURS_NAME}.closes`} type="time" label={t('closes')} />
      <CheckLine name={`${HOURS_NAME}.next`} initial="">{t('nextDay')}</CheckLine>
    </div>
  );
}
