import type { ReactNode } from 'react';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import { SelectField } from '@/components/kit/select-field';
import { TextArea } from '@/components/kit/text-area';
import type { DeskSettings, SetService } from '@/lib/domain/appointments/settings';
import { LONGEST_NAME, LONGEST_WORDS } from '@/lib/input/desk-settings-forms';
import { deskPath } from '@/lib/input/desk-booking';
import { BOOKABLE_BY, SERVICE_PLACES, SERVICE_PURPOSES, WINDOW_SIDES } from '@/lib/input/desk-settings-service';
import { useTranslations } from '@/lib/text/here';
import { add, change } from '../actions';
import { PlaceFields } from './place-fields';
import { Seen } from './seen';
import { typedService } from './seen-words';
import { useSeenWords } from './use-seen-words';

interface ServiceFormProps {
  readonly centreId: string;
  readonly settings: DeskSettings;
  /** Null: a new one. */
  readonly service: SetService | null;
}

/** All that a service is, in five parts, and what patients will see of it. */
export function ServiceForm({ centreId, settings, service }: ServiceFormProps) {
  const t = useTranslations('deskSettings.services');
  const d = useTranslations('deskSettings');
  const words = useSeenWords();
  const initial = typedService(service);
  const hidden = { centreId, ...(service && { serviceId: service.id, version: service.version }) };
  const back = <ButtonLink look="text" href={deskPath('services', { centre: centreId })}>{d('back')}</ButtonLink>;
  return (
    <Section id="service" title={service ? t('changeTitle', { name: service.name }) : t('addTitle')}>
      <ActionForm action={service ? change : add} submit={d('save')} hidden={hidden} className="sheet pad" aside={back}>
        <WhatFields initial={initial} />
        <LengthFields initial={initial} />
        <Part title={t('who')}><PlaceFields resources={settings.resources} places={service?.places ?? []} /></Part>
        <BookingFields initial={initial} />
        <PatientFields initial={initial} />
        <Seen title={t('seenTitle')} words={words} initial={initial} />
      </ActionForm>
    </Section>
  );
}

type Initial = Readonly<Record<string, string>>;

const count = { inputMode: 'numeric', maxLength: 4, autoComplete: 'off' } as const;

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <fieldset className="ds-part"><legend>{title}</legend>{children}</fieldset>;
}

function WhatFields({ initial }: { initial: Initial }) {
  const t = useTranslations('deskSettings.services');
  const d = useTranslations('deskSettings');
  return (
    <Part title={t('what')}>
      <Field name="name" label={d('name')} initial={initial.name} maxLength={LONGEST_NAME} autoComplete="off" required />
      <SelectField name="purpose" label={t('purpose')} initial={initial.purpose} options={SERVICE_PURPOSES.map((value) => ({ value, label: t(`purposes.${value}`) }))} />
      <ChoiceGroup name="place" legend={t('place')} layout="row" initial={initial.place} options={SERVICE_PLACES.map((value) => ({ value, label: t(`places.${value}`) }))} />
      <Field name="location" label={t('location')} hint={t('locationHint')} initial={initial.location} maxLength={200} autoComplete="off" />
    </Part>
  );
}

function LengthFields({ initial }: { initial: Initial }) {
  const t = useTranslations('deskSettings.services');
  return (
    <Part title={t('length')}>
      <Field {...count} name="minutes" label={t('minutes')} initial={initial.minutes} required />
      <div className="ds-pair">
        <Field {...count} name="bufferBeforeMinutes" label={t('before')} initial={initial.bufferBeforeMinutes} required />
        <Field {...count} name="bufferAfterMinutes" label={t('after')} initial={initial.bufferAfterMinutes} required />
      </div>
      <Field {...count} name="stepMinutes" label={t('step')} hint={t('stepHint')} initial={initial.stepMinutes} />
    </Part>
  );
}

function BookingFields({ initial }: { initial: Initial }) {
  const t = useTranslations('deskSettings.services');
  return (
    <Part title={t('booking')}>
      <ChoiceGroup name="bookableBy" legend={t('by')} initial={initial.bookableBy} options={BOOKABLE_BY.map((value) => ({ value, label: t(`bookable.${value}`) }))} />
      <Field {...count} name="noticeHours" label={t('notice')} initial={initial.noticeHours} required />
      <Field {...count} name="cancelNoticeHours" label={t('cancelNotice')} initial={initial.cancelNoticeHours} required />
      <div className="ds-pair">
        <Field {...count} name="horizonDays" label={t('horizon')} initial={initial.horizonDays} required />
        <Field {...count} name="dailyLimit" label={t('daily')} hint={t('dailyHint')} initial={initial.dailyLimit} />
      </div>
      <ChoiceGroup name="windowSide" legend={t('window')} hint={t('windowHint')} initial={initial.windowSide} options={WINDOW_SIDES.map((value) => ({ value, label: t(`sides.${value}`) }))} />
      <div className="ds-pair">
        <Field {...count} name="windowFirst" label={t('windowFirst')} initial={initial.windowFirst} />
        <Field {...count} name="windowLast" label={t('windowLast')} initial={initial.windowLast} />
      </div>
    </Part>
  );
}

function PatientFields({ initial }: { initial: Initial }) {
  const t = useTranslations('deskSettings.services');
  return (
    <Part title={t('forPatient')}>
      <TextArea name="preparation" label={t('preparation')} initial={initial.preparation} rows={3} maxLength={LONGEST_WORDS} />
      <TextArea name="companions" label={t('companions')} initial={initial.companions} rows={2} maxLength={LONGEST_WORDS} />
      <TextArea name="fasting" label={t('fasting')} hint={t('fastingHint')} initial={initial.fasting} rows={2} maxLength={LONGEST_WORDS} />
    </Part>
  );
}
