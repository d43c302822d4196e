import { ownDesks } from '@/lib/data/own-desks';
import { secondFactorSoon } from '@/lib/domain/access/centre-asks';
import { centreHere, centreInAddress, refuseDesk } from './desk-page';
import { personPage } from './person-page';

const PATHS = { arrivals: '/arrivals', schedule: '/desk/schedule' } as const;

interface StaffFrame {
  readonly centre: string;
  readonly pages: Readonly<Record<keyof typeof PATHS, string>>;
  readonly otherDesks: readonly { readonly name: string; readonly href: string }[];
  readonly person: string;
  /** From when on the centre asks for a second factor, of who has none. */
  readonly asksFrom: Date | null;
}

/** What stands around all screens of a centre's staff; to everybody else who is signed in they are not there. */
export async function staffFrame(current: keyof typeof PATHS): Promise<StaffFrame> {
  const person = await personPage();
  if (person.staff.length === 0) return refuseDesk(person, undefined, 'see-desk');
  const [desks, here] = await Promise.all([ownDesks(person), centreHere(person)]);
  const own = desks.find(({ centreId }) => centreId === here);
  const at = (path: string, centreId: string) => {
    const centre = centreInAddress(person, centreId);
    return centre ? `${path}?${new URLSearchParams({ centre })}` : path;
  };
  return {
    centre: own?.name ?? '',
    pages: { arrivals: at(PATHS.arrivals, here), schedule: at(PATHS.schedule, here) },
    otherDesks: desks.filter(({ centreId }) => centreId !== here).map(({ centreId, name }) => ({ name, href: at(PATHS[current], centreId) })),
    person: person.name,
    asksFrom: secondFactorSoon(own?.secondFactorSince ?? null, person.proof, new Date()),
  };
}
