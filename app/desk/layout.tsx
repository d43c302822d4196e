import type { ReactNode } from 'react';
import { AsksSoon } from '@/components/trip/asks-soon';
import { Colophon } from '@/components/trip/colophon';
import { StaffHeader } from '@/components/trip/staff-header';
import { staffFrame } from '@/lib/server/staff-frame';
import '@/app/styles/of/staff.css';

/** Around the screens about a centre's times. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { asksFrom, ...frame } = await staffFrame('schedule');
  return (
    <div className="p-staff">
      <StaffHeader {...frame} current="schedule" />
      {asksFrom ? <AsksSoon from={asksFrom} centre={frame.centre} /> : null}
      {children}
      <Colophon />
    </div>
  );
}
