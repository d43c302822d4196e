import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/kit/section';
import { SourceLine } from '@/components/kit/source-line';
import { type Move, type MoveKind, movesShown } from '@/lib/domain/guide/moves';
import { movesQuery } from '@/lib/input/move-forms';
import { movesPage } from '@/lib/server/moves-page';
import { useTranslations } from '@/lib/text/here';
import { Gate } from '../_components/gate';
import { MoveCards } from '../_components/move-cards';
import { MoveFrame } from '../_components/move-frame';
import '@/app/styles/of/moves.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moves'))('title') };
}

const KINDS: readonly MoveKind[] = ['stretch', 'yoga'];

/** The moves to choose from; while they are closed nothing of them is sent. */
export default async function MovesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { hard, again } = movesQuery.parse(await searchParams);
  const [t, { frame, gate, recordHref, calls }] = await Promise.all([getTranslations('moves'), movesPage(again ? 'asks-again' : 'counts')]);
  const isOpen = gate.state === 'open';
  return (
    <MoveFrame reader={frame} title={t('title')} lead={t('lead')} back={{ href: '/guide', label: t('guide') }} keepUntil={isOpen ? gate.until : null} calls={calls}>
      {isOpen ? <AllMoves moves={movesShown(hard ? 'hard-too' : 'usual')} isHardShown={hard !== null} /> : <Gate gate={gate} move={null} recordHref={recordHref} />}
      <SourceLine kind="own">{t('source')}</SourceLine>
    </MoveFrame>
  );
}

function AllMoves({ moves, isHardShown }: { moves: readonly Move[]; isHardShown: boolean }) {
  const t = useTranslations('moves');
  return (
    <>
      {KINDS.map((kind) => (
        <Section key={kind} id={`kind-${kind}`} title={t(`kind.${kind}`)}>
          <MoveCards moves={moves.filter((move) => move.kind === kind)} />
        </Section>
      ))}
      <div className="moves-foot">
        {isHardShown ? <Link href="/guide/moves" prefetch={false}>{t('easy')}</Link> : <Link href="/guide/moves?hard=yes" prefetch={false}>{t('hard')}</Link>}
        <Link href="/guide/moves?again=yes" prefetch={false}>{t('again')}</Link>
        <Link href="/guide/tips/new" prefetch={false}>{t('another')}</Link>
      </div>
    </>
  );
}
