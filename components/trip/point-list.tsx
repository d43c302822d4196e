import { Section } from '@/components/kit/section';

interface PointListProps {
  readonly id: string;
  readonly title: string;
  readonly points: readonly string[];
}

/** A part of a guide page that is a short list. */
export function PointList({ id, title, points }: PointListProps) {
  return (
    <Section id={id} title={title}>
      <ul className="bullets">{points.map((point) => <li key={point}>{point}</li>)}</ul>
    </Section>
  );
}
