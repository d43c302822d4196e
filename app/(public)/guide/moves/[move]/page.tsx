import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/kit/section';
import { SeverityShape } from '@/components/kit/severity-shape';
import { SourceLine } from '@/components/kit/source-line';
import { type Move, moveNamed, movesShown } from '@/lib/domain/guide/moves';
import { movesPage } from '@/lib/server/moves-page';
import { useTranslations } from '@/lib/text/here';
import { Gate } from '../_components/gate';
import { MoveCards } from '../_components/move-cards';
import { useMoveFacts, useOften } from '../_components/move-facts';
import { MoveFrame } from '../_components/move-frame';
import { MoveSteps } from '../_components/move-steps';
import { TimerOfMove } from '../_components/timer-of-move';
import '@/app/styles/of/moves.css';

interface Props {
  readonly params: Promise<{ move: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { move: id }, { gate }] = await Promise.all([getTranslations('moves'), params, movesPage('counts')]);
  const move = moveNamed(id);
  // While the moves are closed, nothing of one is sent, not even here.
  return { title: move && gate.state === 'open' ? t(`list.${move.id}.name`) : t('title') };
}

/** How many others stand below a move. */
const OTHERS = 4;

/** One move with its steps and its timer; while the moves are closed, the questions in their place. */
export default async function MovePage({ params }: Props) {
  const move = moveNamed((await params).move);
  if (!move) notFound();
  const [t, { frame, gate, recordHref, calls }] = await Promise.all([getTranslations('moves'), movesPage('counts')]);
  const back = { href: '/guide/moves', label: t('all') };
  if (gate.state !== 'open') {
    return (
      <MoveFrame reader={frame} title={t('title')} lead={t('lead')} back={back} keepUntil={null} calls={calls}>
        <Gate gate={gate} move={move.id} recordHref={recordHref} />
      </MoveFrame>
    );
  }
  return (
    <MoveFrame reader={frame} title={t(`list.${move.id}.name`)} lead={t(`list.${move.id}.feel`)} back={back} keepUntil={gate.until} calls={calls}>
      <OneMove move={move} />
    </MoveFrame>
  );
}

function OneMove({ move }: { move: Move }) {
  const t = useTranslations('moves');
  const numbers = { seconds: move.plan.holdSeconds, often: useOften(move) };
  const others = movesShown('usual').filter(({ id }) => id !== move.id);
  const from = others.findIndex(({ kind }) => kind === move.kind);
  return (
    <>
      <p>{useMoveFacts(move)}</p>
      <MoveSteps move={move} />
      <SourceLine kind="own">{move.secondsFrom === 'text' ? t('text', numbers) : t('own', numbers)}</SourceLine>
      <TimerOfMove move={move} />
      <p className="stopif"><SeverityShape level="stop" /><span><b>{t('stop')}</b> {t('stopToo')}</span></p>
      <Section id="more" title={t('more')}>
        <MoveCards moves={[...others.slice(from), ...others.slice(0, from)].slice(0, OTHERS)} />
        <div className="moves-foot">
          <Link href="/guide/moves?again=yes" prefetch={false}>{t('again')}</Link>
          <Link href="/guide/tips/new" prefetch={false}>{t('another')}</Link>
        </div>
      </Section>
      <SourceLine kind="own">{t('source')}</SourceLine>
    </>
  );
}
