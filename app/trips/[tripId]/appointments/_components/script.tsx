import type { ReactNode } from 'react';
import type { OpenAppointment } from '@/lib/domain/appointments/by-hand';
import { type ScriptLine, scriptOf } from '@/lib/domain/appointments/script';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { eitherOf } from '@/lib/text/appointment-words';
import { formatDayLong, formatDayOf } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import { Bold } from './bold';
import type { Shown } from './shown';

type Words = ReturnType<typeof useTranslations<'appointments'>>;

interface Saying {
  readonly t: Words;
  readonly shown: Shown;
  /** "the pre-op visit" */
  readonly what: string;
  /** "microdiscectomy"; `none` for those who do not see the medical part. */
  readonly procedure: string;
}

function sentence(line: ScriptLine, { t, shown, what, procedure }: Saying): ReactNode {
  const { who, locale, record: { patientName: patient, trip: { home: { city } } } } = shown;
  const own = { who, patient };
  const long = (day: Day): string => formatDayLong(day, locale);
  switch (line.say) {
    case 'hello':
    case 'bring':
      return t(`say.${line.say}`, own);
    case 'write-down':
      return t('say.write-down', { who });
    case 'by-phone':
      return t('say.by-phone');
    case 'late':
      return t('say.late', { what });
    case 'any-day':
      return t('say.any-day', { ...own, what });
    case 'again':
      return t('say.again', { name: line.who || 'none', day: formatDayOf(line.askedAt, NEW_YORK, locale) });
    case 'surgery':
      return t('say.surgery', { who, day: long(line.on), procedure });
    case 'travel':
      return t(`say.${line.mode}`, { ...own, city, day: long(line.on) });
    case 'days': {
      const days = eitherOf(line.days, locale, formatDayLong);
      return <Bold words={[days]}>{t('say.days', { ...own, what, days })}</Bold>;
    }
    case 'between': {
      const [first, last] = [long(line.first), long(line.last)];
      return <Bold words={[first, last]}>{t('say.between', { ...own, what, first, last })}</Bold>;
    }
  }
}

/** Within a sentence a procedure has no capital; "other" names none. */
function useProcedure({ seesMedical, record: { trip: { procedure } }, locale }: Shown): string {
  const t = useTranslations('procedures');
  if (!seesMedical || procedure === 'other' || procedure === 'consultation') return 'none';
  const name = t(procedure);
  return name.charAt(0).toLocaleLowerCase(locale) + name.slice(1);
}

function useSubject({ item, purpose }: OpenAppointment): string {
  const t = useTranslations('appointments.subject');
  if (purpose === 'PRE_OP' || purpose === 'FOLLOW_UP' || purpose === 'CONSULTATION' || purpose === 'TEST') return t(purpose);
  return item?.title ? t('named', { title: item.title }) : t('OTHER');
}

/** What to say on the phone, in the voice of whoever calls. */
export function Script({ shown, asked }: { shown: Shown; asked: OpenAppointment }) {
  const t = useTranslations('appointments');
  const saying = { t, shown, what: useSubject(asked), procedure: useProcedure(shown) };
  const patient = shown.record.patientName;
  return (
    <>
      <div className="script">
        <h4>{t('say.title')}</h4>
        <ol>
          {scriptOf(shown.record.trip, asked).map((line) => <li key={line.say}><q>{sentence(line, saying)}</q></li>)}
        </ol>
      </div>
      <p className="soft small">{t('ready', { who: shown.who, patient })}</p>
    </>
  );
}
