/** The mark, a ribbon folded into an M, and the name. `label` names the link for those who hear the page. */
export function Brand({ href, label, name }: { href: string; label: string; name: string }) {
  return (
    <a className="brand" href={href} aria-label={label}>
      <svg viewBox="0 0 36 30" aria-hidden="true">
        <path className="m2" d="M0 0h9.5l13.2 22h-9.4Z" />
        <path className="m3" d="M36 0h-9.5L13.3 22h9.4Z" />
        <path className="m1" d="M0 0h8v30l-4-3.6L0 30Z" />
        <path className="m1" d="M36 0h-8v30l4-3.6 4 3.6Z" />
      </svg>
      <span>{name}</span>
    </a>
  );
}
