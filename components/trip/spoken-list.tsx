interface SpokenListProps {
  readonly lines: readonly { readonly what: string; readonly note: string }[];
}

/** What clinicians said, each with its note. */
export function SpokenList({ lines }: SpokenListProps) {
  return (
    <ul className="sheet lines spoken">
      {lines.map(({ what, note }, index) => (
        <li key={index}>
          {what}
          {note ? <span className="soft">{note}</span> : null}
        </li>
      ))}
    </ul>
  );
}
