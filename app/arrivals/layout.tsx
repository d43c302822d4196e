import type { ReactNode } from 'react';
import { AsksSoon } from '@/components/trip/asks-soon';
import { Colophon } from '@/components/trip/colophon';
import { StaffHeader } from '@/components/trip/staff-header';
import { staffFrame } from '@/lib/server/staff-frame';
import '@/app/styles/of/staff.css';

/** Around the screens about a centre's arrivals. */
export default async function ArrivalsLayout({ children }: { children: ReactNode }) {
  const { asksFrom, ...frame } = await staffFrame('arrivals');
  return (
    <div className="p-staff">
      <StaffHeader {...frame} current="arrivals" />
      {asksFrom ? <AsksSoon from={asksFrom} centre={frame.centre} /> : null}
      {children}
      <Colophon />
    </div>
  );
}
