import type { ReactNode } from 'react';
import { type Move, MOVE_STEPS } from '@/lib/domain/guide/moves';
import { useTranslations } from '@/lib/text/here';
import { PICTURES } from './figures';
import { Figure } from './figures/parts';
import { useOften } from './move-facts';

/** How to begin, what to hold and for how long, how to come back; the first two with a drawing. */
export function MoveSteps({ move }: { move: Move }) {
  const t = useTranslations('moves');
  const word = (part: 'begin' | 'hold' | 'back' | 'tip' | 'pictureBegin' | 'pictureHold') => t(`list.${move.id}.${part}`);
  const { begin: Begin, hold: Hold } = PICTURES[move.id];
  const holds = t('holds', { seconds: move.plan.holdSeconds, often: useOften(move) });
  return (
    <div className="figs sheet">
      <figure>
        <Figure label={word('pictureBegin')}><Begin /></Figure>
        <figcaption><Step of="begin">{word('begin')}</Step></figcaption>
      </figure>
      <figure>
        <Figure label={word('pictureHold')}><Hold /></Figure>
        <figcaption><Step of="hold">{word('hold')} {holds}</Step></figcaption>
      </figure>
      <div className="move-back"><Step of="back">{word('back')} <span className="soft">{word('tip')}</span></Step></div>
    </div>
  );
}

function Step({ of, children }: { of: (typeof MOVE_STEPS)[number]; children: ReactNode }) {
  return <><span className="step-n num">{MOVE_STEPS.indexOf(of) + 1}</span><span>{children}</span></>;
}
