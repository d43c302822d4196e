import type { Visitor } from '../../instances/visitor';
import { toldBy } from '../../support/event-streams';
import type { LoadWorld } from './world';

const TRIPS = 30;

export interface Standing {
  readonly open: () => number;
  readonly heard: () => number;
  close(): Promise<void>;
}

/** Pages that stay open: of trips that people write to meanwhile, and a board of each of the staff. */
export async function standOpen({ site, patients, staff }: LoadWorld): Promise<Standing> {
  const pages = [...patients.slice(0, TRIPS).map((one) => [one, `/trips/${one.trip}/live`] as const), ...staff.map((one) => [one, '/arrivals/live'] as const)];
  const streams = await Promise.all(pages.map(([visitor, path]) => openOne(visitor, site + path)));
  return {
    open: () => streams.filter(({ told }) => !told.includes(null)).length,
    heard: () => streams.reduce((sum, { told }) => sum + told.length, 0),
    close: async () => void (await Promise.all(streams.map((stream) => stream.close()))),
  };
}

async function openOne({ cookie, address }: Visitor, url: string) {
  const answer = await fetch(url, { headers: { cookie, 'x-forwarded-for': address, accept: 'text/event-stream' } });
  if (answer.status !== 200) throw new Error(`a live stream was answered by ${answer.status}`);
  return toldBy(answer, () => '');
}
