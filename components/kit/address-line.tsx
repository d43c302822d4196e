import type { ReactNode } from 'react';

interface AddressLineProps {
  readonly id: string;
  readonly label: string;
  readonly address: string;
  /** Copy, the phone's share sheet: what works here. */
  readonly children: ReactNode;
}

/** An address to pass on: a line that can be marked and copied by hand too, its buttons beside it. */
export function AddressLine({ id, label, address, children }: AddressLineProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="address">
        <div className="control"><input id={id} value={address} readOnly dir="ltr" spellCheck={false} /></div>
        {children}
      </div>
    </div>
  );
}
