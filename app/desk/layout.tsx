import type { ReactNode } from 'react';
import { Colophon } from '@/components/trip/colophon';
import { StaffHeader } from '@/components/trip/staff-header';
import { staffFrame } from '@/lib/server/staff-frame';
import '@/app/styles/of/staff.css';

/** Around the screens about a centre's times. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <div className="p-staff">
      <StaffHeader {...await staffFrame('schedule')} current="schedule" />
      {children}
      <Colophon />
    </div>
  );
}
