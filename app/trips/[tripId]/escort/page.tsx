import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EscortQuestion } from '@/components/trip/escort-question';
import { EscortSheet } from '@/components/trip/escort-sheet';
import { TripScreen } from '@/components/trip/trip-screen';
import { tripHelpPage } from '@/lib/server/trip-help-page';
import { AskForm } from './_components/ask-form';
import { NamedAnswers } from './_components/named-answers';
import { OtherForm } from './_components/other-form';
import { answerEscort, loseEscort } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trip.escort'))('title') };
}

/** Who stays the first 24 hours: asked, answered, handed over. */
export default async function EscortPage({ params }: Props) {
  const { access, record, people, answers, now } = await tripHelpPage((await params).tripId, 'change-itinerary', 'people');
  const { actor: { userId, name }, standing, tripId } = access;
  const { trip, version, patientName } = record;
  const t = await getTranslations('trip.escort');
  const book = { escort: trip.escort, answers };
  return (
    <TripScreen trip={trip} version={version} person={name} now={now} title={t('title')} lead={t('lead')}>
      <data hidden className="people-revision" value={record.peopleRevision} />
      <div className="task-page">
        <EscortSheet trip={trip} answers={answers} people={people} reader={{ userId, standing }} now={now} lose={loseEscort} manage={null} />
        <EscortQuestion trip={trip} answers={answers} userId={userId} patientName={patientName} answer={answerEscort} />
        <NamedAnswers tripId={tripId} book={book} />
        <AskForm tripId={tripId} book={book} people={people} selfId={userId} />
        <OtherForm tripId={tripId} version={version} escort={trip.escort} />
      </div>
    </TripScreen>
  );
}
