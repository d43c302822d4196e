import { ActionForm } from '@/components/kit/action-form';
import { EmptyState } from '@/components/kit/empty-state';
import { Field } from '@/components/kit/field';
import { MenuLine } from '@/components/kit/menu-line';
import { Section } from '@/components/kit/section';
import type { Day } from '@/lib/domain/calendar/types';
import { deskPath } from '@/lib/input/desk-booking';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { findPatient } from '../actions';

interface Patient {
  readonly tripId: string;
  readonly patientName: string;
  readonly surgeryOn: Day | null;
}

interface PatientChoiceProps {
  readonly centreId: string;
  readonly centre: string | undefined;
  readonly next: readonly Patient[];
}

/** Whom it is for: by name, or one of those who come next. */
export function PatientChoice({ centreId, centre, next }: PatientChoiceProps) {
  const t = useTranslations('desk.book');
  if (next.length === 0) return <EmptyState title={t('noPatients')}>{t('noPatientsNote')}</EmptyState>;
  return (
    <>
      <Section id="who" title={t('who')}>
        <ActionForm action={findPatient} submit={t('find')} hidden={{ centreId }} className="sheet pad">
          <Field name="name" label={t('search')} autoComplete="off" maxLength={80} required />
        </ActionForm>
      </Section>
      <Section id="next" title={t('next')} className="word-part">
        <ul className="sheet menu">{next.map((patient) => <PatientLine key={patient.tripId} patient={patient} centre={centre} />)}</ul>
      </Section>
    </>
  );
}

function PatientLine({ patient: { tripId, patientName, surgeryOn }, centre }: { patient: Patient; centre: string | undefined }) {
  const locale = useLocale();
  const t = useTranslations('desk.book');
  return (
    <MenuLine href={deskPath('book', { centre, trip: tripId })} icon="user-round" label={patientName}
      note={surgeryOn ? t('surgeryOn', { day: formatDayWithYear(surgeryOn, locale) }) : t('noDate')} />
  );
}
