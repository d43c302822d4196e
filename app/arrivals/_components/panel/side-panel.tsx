interface SidePanelProps {
  /** Null: no trip on this board. */
  readonly panel: null;
  readonly centreId: string;
  readonly centre: string | undefined;
  readonly closeHref: string;
  readonly now: Date;
}

export function SidePanel({ closeHref }: SidePanelProps) {
  return <aside className="panel"><a href={closeHref}>x</a></aside>;
}
