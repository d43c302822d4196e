import Link from 'next/link';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Notice } from '@/components/kit/notice';
import { Section } from '@/components/kit/section';
import type { MoveGate, MoveQuestion } from '@/lib/domain/guide/move-gate';
import type { MoveId } from '@/lib/domain/guide/moves';
import { useTranslations } from '@/lib/text/here';
import { answerMoves } from '../actions';

interface GateProps {
  readonly gate: Exclude<MoveGate, { readonly state: 'open' }>;
  /** The move that somebody came for; null for the list. */
  readonly move: MoveId | null;
  readonly recordHref: string | null;
}

/** What stands in the place of the moves while they are closed: the questions, or what they wait for. */
export function Gate({ gate, move, recordHref }: GateProps) {
  switch (gate.state) {
    case 'asks':
      return <Questions questions={gate.questions} move={move} />;
    case 'waits':
      return <Waits recordHref={recordHref} />;
    case 'unsure':
      return <Unsure />;
  }
}

function Unsure() {
  return <Notice tone="warn"><p>{useTranslations('moves')('unsure')}</p></Notice>;
}

function Waits({ recordHref }: { recordHref: string | null }) {
  const t = useTranslations('moves.waits');
  return (
    <Section id="closed" title={t('title')} className="stack">
      <p>{t('lead')}</p>
      {recordHref ? <ButtonLink href={recordHref}>{t('record')}</ButtonLink> : <p className="soft">{t('ask')}</p>}
    </Section>
  );
}

function Questions({ questions, move }: { questions: readonly MoveQuestion[]; move: MoveId | null }) {
  const t = useTranslations('moves.gate');
  const answers = [{ value: 'no', label: t('no') }, { value: 'yes', label: t('yes') }];
  const isCleared = !questions.includes('healing');
  const legends: Readonly<Record<MoveQuestion, ReactNode>> = {
    signs: <Legend more={t('signsHint')}>{t('signs')}</Legend>,
    accident: t('accident'),
    chronic: isCleared ? <Legend more={t('chronicHint')}>{t('chronicAfter')}</Legend> : t('chronic'),
    healing: <Legend more={t('healingHint')}>{t('healing')}</Legend>,
  };
  return (
    <Section id="closed" title={t('title')} className="stack">
      <Notice tone="tip"><p>{t('lead')}</p></Notice>
      <ActionForm action={answerMoves} submit={t('send')} hidden={move ? { move } : {}} className="sheet pad" label={t('title')}>
        {questions.map((question) => <ChoiceGroup key={question} name={question} legend={legends[question]} layout="row" options={answers} />)}
      </ActionForm>
      <p><Link href="/guide/avoid" prefetch={false}>{t('avoid')}</Link></p>
    </Section>
  );
}

/** What a question means comes before its answers. */
const Legend = ({ more, children }: { more: string; children: string }) => <>{children}<span className="legend-more">{more}</span></>;
