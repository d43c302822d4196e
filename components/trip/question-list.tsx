import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { CentreQuestion } from '@/lib/domain/arrivals/questions';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { nameOrFormer, nameOrFormerStaff } from '@/lib/text/former-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';

interface QuestionListProps {
  /** Newest first. */
  readonly questions: readonly CentreQuestion[];
  /** What the reader can do with one of them: answer it, or take it back. */
  readonly deeds?: (question: CentreQuestion) => ReactNode;
  readonly label: string;
}

/** What a centre asked, by whom and when, and what was answered. */
export function QuestionList({ questions, deeds, label }: QuestionListProps) {
  return (
    <ol className="sheet lines questions" aria-label={label}>
      {questions.map((question) => <QuestionLine key={question.id} question={question}>{deeds?.(question)}</QuestionLine>)}
    </ol>
  );
}

function QuestionLine({ question, children }: { readonly question: CentreQuestion; readonly children: ReactNode }) {
  const { id, state } = question;
  return (
    <li id={`question-${id}`} className={clsx('question-line', state !== 'open' && state !== 'answered' && 'is-over')}>
      <AskedBy question={question} />
      <QuestionText question={question} />
      {state === 'open' ? <OpenLine /> : <AnswerWords question={question} />}
      {children}
    </li>
  );
}

const useMoment = () => {
  const locale = useLocale();
  return (at: Instant): string => `${formatDayOf(at, NEW_YORK, locale)}, ${formatTime(at, NEW_YORK, locale)}`;
};

function OpenLine() {
  return <p className="question-open">{useTranslations('questions')('noAnswer')}</p>;
}

function AskedBy({ question: { askedBy, askedAt, centre } }: { readonly question: CentreQuestion }) {
  const t = useTranslations('questions');
  const moment = useMoment();
  const locale = useLocale();
  return <p className="question-by">{t('asked', { name: isolated(nameOrFormerStaff(askedBy, locale)), centre: isolated(centre.name), at: moment(askedAt) })}</p>;
}

/** What was asked. Typed words may run the other way: they keep to themselves. */
export function QuestionText({ question: { text, state } }: { readonly question: CentreQuestion }) {
  const t = useTranslations('questions');
  if (state === 'taken-back') return <p className="soft">{t('takenBack')}</p>;
  return (
    <>
      <p className="question-text" dir="auto">{text}</p>
      {state === 'lapsed' ? <p className="soft">{t('lapsed')}</p> : null}
    </>
  );
}

/** What was answered, by whom and when. */
export function AnswerWords({ question: { answer } }: { readonly question: CentreQuestion }) {
  const t = useTranslations('questions');
  const moment = useMoment();
  const locale = useLocale();
  if (!answer) return null;
  return (
    <div className="question-answer">
      <p className="question-by">{t('answered', { name: isolated(nameOrFormer(answer.by, locale)), at: moment(answer.at) })}</p>
      <p className="question-text" dir="auto">{answer.text}</p>
    </div>
  );
}
