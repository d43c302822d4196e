import Link from 'next/link';
import { Tag } from '@/components/kit/tag';
import { isHard, type Move } from '@/lib/domain/guide/moves';
import { useTranslations } from '@/lib/text/here';
import { PICTURES } from './figures';
import { Figure } from './figures/parts';
import { useMoveFacts } from './move-facts';

/** Moves to choose from, each with the picture of its hold. */
export function MoveCards({ moves }: { moves: readonly Move[] }) {
  return <ul className="moves">{moves.map((move) => <li key={move.id}><MoveCard move={move} /></li>)}</ul>;
}

function MoveCard({ move }: { move: Move }) {
  const t = useTranslations('moves');
  const Picture = PICTURES[move.id].hold;
  return (
    <Link className="sheet move" href={`/guide/moves/${move.id}`} prefetch={false}>
      <Figure label={null}><Picture /></Figure>
      <span>
        <b className="num">{t(`list.${move.id}.name`)}</b>
        <span className="soft small">{useMoveFacts(move)}</span>
        {isHard(move) ? <Tag>{t('isHard')}</Tag> : null}
      </span>
    </Link>
  );
}
