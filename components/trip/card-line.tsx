import type { CardLine } from '@/lib/text/card-words';

/** English, and the same in Spanish in softer ink where there is one. Typed text may run from right to left: it stays in its place. */
export function CardText({ line: { en, es } }: { line: CardLine }) {
  return <><bdi>{en}</bdi>{es === null ? null : <> <i lang="es">{es}</i></>}</>;
}
