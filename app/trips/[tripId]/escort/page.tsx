import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { EscortQuestion } from '@/components/trip/escort-question';
import { EscortSheet } from '@/components/trip/escort-sheet';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { type TripHelpPage, tripHelpPage } from '@/lib/server/trip-help-page';
import { wayBack } from '@/lib/server/way-back';
import { AskForm } from './_components/ask-form';
import { CentresEscort } from './_components/centres-escort';
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
  const help = await tripHelpPage((await params).tripId, 'see-itinerary', 'people');
  const { access, record, people, answers, now } = help;
  const { actor: { userId, name }, standing, tripId } = access;
  if (mayDo('set-centre-escort', standing)) return <CentresEscortPage help={help} />;
  if (!mayDo('change-itinerary', standing)) notFound();
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

/** For staff: who was asked, and what their centre arranges itself. */
async function CentresEscortPage({ help: { access, record, people, answers, now } }: { help: TripHelpPage }) {
  const { actor: { userId, name }, standing, tripId } = access;
  const { trip, version, peopleRevision } = record;
  const [t, back] = await Promise.all([getTranslations('centresWord.escort'), wayBack(access, undefined)]);
  return (
    <TripScreen trip={trip} version={version} person={name} now={now} title={t('title')} lead={t('lead')} back={back}>
      <data hidden className="people-revision" value={peopleRevision} />
      <div className="task-page">
        <EscortSheet trip={trip} answers={answers} people={people} reader={{ userId, standing }} now={now} lose={loseEscort} manage={null} />
        <CentresEscort tripId={tripId} escort={trip.escort} />
      </div>
    </TripScreen>
  );
}
