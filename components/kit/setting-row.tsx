import type { ReactNode } from 'react';

interface SettingRowProps {
  readonly title: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

/** What is set, and the way to change it. */
export function SettingRow({ title, note, children }: SettingRowProps) {
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
