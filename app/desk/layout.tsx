import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Colophon } from '@/components/trip/colophon';
import { ownDesks } from '@/lib/data/own-desks';
import { centreHere } from '@/lib/server/desk-page';
import { personPage } from '@/lib/server/person-page';
import { StaffHeader } from './_components/staff-header';

/** Around all screens of a centre's staff; to everybody else who is signed in they are not there. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await personPage();
  if (person.staff.length === 0) notFound();
  const [desks, centreId] = await Promise.all([ownDesks(person), centreHere(person)]);
  return (
    <div className="p-staff">
      <StaffHeader desks={desks} centreId={centreId} person={person.name} />
      {children}
      <Colophon />
    </div>
  );
}
