import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/kit/empty-state';
import { AnswerForm } from '@/components/trip/answer-form';
import { AskForm, TakeBackQuestion } from '@/components/trip/ask-form';
import { QuestionList } from '@/components/trip/question-list';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { type CentreQuestion, mayAnswer } from '@/lib/domain/arrivals/questions';
import { loadQuestions } from '@/lib/data/questions-page';
import { tripVisit } from '@/lib/server/trip-page';
import { isolated } from '@/lib/text/isolated';
import { givenName } from '@/lib/text/names';
import { answerCentre, askPatient, takeBackQuestion } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('questions'))('title') };
}

/** `/trips/:id/questions`: all that the centre asked, by whom and when. Staff ask here too; those on the trip answer. */
export default async function QuestionsPage({ params }: Props) {
  const { access, now } = await tripVisit((await params).tripId, 'see-medical', 'medical');
  const [{ record, questions }, t] = await Promise.all([loadQuestions(access), getTranslations('questions')]);
  const { tripId, actor, standing } = access;
  const { trip, version, peopleRevision, patientName, centre, isSharedWithCentre } = record;
  const isStaff = mayDo('ask-patient', standing);
  const ways = { isStaff, answers: mayDo('answer-centre', standing), questions };
  const reads = centre && isSharedWithCentre ? t('lead', { centre: isolated(centre.name) }) : t('leadNobody');
  return (
    <TripScreen
      trip={trip} version={version} person={actor.name} now={now}
      title={isStaff ? t('titleStaff', { name: isolated(givenName(patientName)) }) : t('title')} lead={isStaff ? t('leadStaff') : reads}
    >
      <data className="people-revision" value={peopleRevision} hidden />
      {isStaff ? <div className="sheet pad"><AskForm tripId={tripId} patientName={patientName} questions={questions} commandId={randomUUID()} ask={askPatient} /></div> : null}
      {questions.length > 0
        ? <QuestionList questions={questions} label={t('list')} deeds={(question) => <Deeds question={question} {...ways} />} />
        : <EmptyState title={isStaff ? t('noneStaff') : t('none')}>{isStaff ? null : t('noneNote')}</EmptyState>}
    </TripScreen>
  );
}

interface DeedsProps {
  readonly question: CentreQuestion;
  readonly questions: readonly CentreQuestion[];
  readonly isStaff: boolean;
  readonly answers: boolean;
}

function Deeds({ question, questions, isStaff, answers }: DeedsProps) {
  if (isStaff) return <TakeBackQuestion question={question} takeBack={takeBackQuestion} />;
  return answers && mayAnswer(question, questions) ? <AnswerForm question={question} answer={answerCentre} /> : null;
}
