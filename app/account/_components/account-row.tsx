import type { ReactNode } from 'react';

interface AccountRowProps {
  readonly title: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

/** What is set, and the way to change it. */
export function AccountRow({ title, note, children }: AccountRowProps) {
  return (
    <div className="acc-row">
      <div>
        <b>{title}</b>
        <span className="soft">{note}</span>
      </div>
      {children}
    </div>
  );
}
