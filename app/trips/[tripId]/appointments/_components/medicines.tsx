import { Section } from '@/components/kit/section';
import { SourceLine } from '@/components/kit/source-line';
import { Timeline, type TimelineStep } from '@/components/kit/timeline';
import { MEDICINE_DAYS, type MedicineNote, medicineNotes } from '@/lib/domain/appointments/medicine-notes';
import { formatDay } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import type { Shown } from './shown';

type Line = MedicineNote & { readonly days: number; readonly isFirst: boolean };

/** When to ask about medicines. Which one to stop is the surgeon's to say. */
export function Medicines({ shown }: { shown: Shown }) {
  const t = useTranslations('appointments.medicines');
  const { record: { trip, patientName: patient }, now, locale, who } = shown;
  const notes = medicineNotes(trip, now).map((note, index) => ({ ...note, days: MEDICINE_DAYS[index] ?? 0, isFirst: index === 0 })).filter(({ state }) => state !== 'over');
  if (!shown.seesMedical || notes.length === 0) return null;
  const lineOf = ({ id, on, state, days, isFirst }: Line): TimelineStep => ({
    key: id,
    state: state === 'due' || state === 'next' ? 'next' : 'later',
    title: isFirst ? t('what', { who, patient }) : t('again'),
    note: <>{state === 'due' ? <b className="due-now">{t('due')}</b> : null} {t('by', { day: formatDay(on, locale), days })} {t('note')}</>,
  });
  return (
    <Section id="medicines" title={t('title')}>
      <Timeline steps={notes.map(lineOf)} />
      <SourceLine kind="own">{t('own')}</SourceLine>
    </Section>
  );
}
