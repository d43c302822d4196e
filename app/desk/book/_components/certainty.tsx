import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { useTranslations } from '@/lib/text/here';

const CLOSING_TIME = '17:00';

/** Booked at once, or kept for the patient until a moment. */
export function Certainty({ today }: { today: Day }) {
  const t = useTranslations('desk.book');
  const until = (
    <div className="until">
      <Field name="untilDay" label={t('untilDay')} type="date" initial={addDays(today, 1)} min={today} />
      <Field name="untilTime" label={t('untilTime')} type="time" initial={CLOSING_TIME} hint={t('untilHint')} />
    </div>
  );
  return (
    <ChoiceGroup name="how" legend={t('how')} initial="book" options={[
      { value: 'book', label: t('certain') },
      { value: 'offer', label: t('offer'), note: t('offerNote'), more: until },
    ]} />
  );
}
