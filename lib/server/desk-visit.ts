import { notFound } from 'next/navigation';
import { z } from 'zod';
import type { DeskDeed } from '@/lib/domain/access/desk-deeds';
import { deskVisit } from '@/lib/data/desk-visit';
import { deskPage } from './desk-page';

/** One time of the desk that the address names; every other one is not there. */
export async function deskVisitPage<D extends DeskDeed>(appointmentId: string, centre: string | undefined, deed: D) {
  const page = await deskPage(centre, deed);
  if (!z.uuid().safeParse(appointmentId).success) notFound();
  const visit = await deskVisit(page.access, appointmentId);
  if (!visit) notFound();
  return { ...page, visit };
}
