import { getLocale, getTranslations } from 'next-intl/server';
import type { Escort, Trip } from '@/lib/domain/itinerary/types';
import type { PlanInput } from '@/lib/input/plan-answers';
import { formatDayWithYear } from '@/lib/text/format';

interface AnswerListProps {
  readonly trip: Trip;
  readonly forWhom: PlanInput['forWhom'];
}

/** What the plan follows from, in a few words each. */
export async function AnswerList({ trip, forWhom }: AnswerListProps) {
  const [t, procedure, locale] = await Promise.all([
    getTranslations('planPreview'), getTranslations('procedures'), getLocale(),
  ]);
  const { surgery, home, centre } = trip;
  const dayKey = trip.procedure === 'consultation' ? 'answer.consultationOn' : 'answer.surgeryOn';
  const answers = [
    procedure(trip.procedure),
    surgery.state === 'dated' ? t(dayKey, { day: formatDayWithYear(surgery.on, locale) }) : t('answer.surgeryUnknown'),
    t(`answer.${home.mode}`, { city: home.city, airport: home.airport ?? '' }),
    centre?.name ?? t('answer.noCentre'),
    `${t(`answer.${forWhom}`)} ${t(`answer.escort.${escortAnswer(trip)}`, { name: trip.escort.name || 'none' })}`,
  ];
  return (
    <ul className="answers" aria-label={t('answers')}>
      {answers.map((answer) => <li key={answer}>{answer}</li>)}
    </ul>
  );
}

const escortAnswer = ({ profile, escort }: Trip): Escort['state'] | 'needless' => (profile.escort === 'no' ? 'needless' : escort.state);
