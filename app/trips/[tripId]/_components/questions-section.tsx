import Link from 'next/link';
import type { FormAction } from '@/components/kit/form-state';
import { Section } from '@/components/kit/section';
import { AnswerForm } from '@/components/trip/answer-form';
import { QuestionList } from '@/components/trip/question-list';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import { type CentreQuestion, isOpen, mayAnswer, questionsToShow } from '@/lib/domain/arrivals/questions';
import { useTranslations } from '@/lib/text/here';

interface QuestionsSectionProps {
  readonly tripId: string;
  readonly questions: readonly CentreQuestion[];
  readonly standing: Standing;
  readonly now: Date;
  readonly answer: FormAction;
}

/** What the centre waits to hear, answered in place. */
export function QuestionsSection({ tripId, questions, standing, now, answer }: QuestionsSectionProps) {
  const t = useTranslations('questions.overview');
  const shown = mayDo('answer-centre', standing) ? questionsToShow(questions, now) : [];
  if (shown.length === 0) return null;
  const title = t('title', { count: shown.filter(isOpen).length });
  return (
    <Section id="questions" title={title} className="centre-asks">
      <QuestionList questions={shown} label={title} deeds={(question) => (mayAnswer(question, questions) ? <AnswerForm question={question} answer={answer} /> : null)} />
      <p className="task-add"><Link href={`/trips/${tripId}/questions`} prefetch={false}>{t('all')}</Link></p>
    </Section>
  );
}
