import { headers } from 'next/headers';
import { z } from 'zod';
import type { Person } from '@/lib/domain/access/actor';
import type { Instant } from '@/lib/domain/calendar/types';
import { COPY_HEADER } from '@/lib/domain/kept/wire';
import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';
import { cookieHere, dropCookie, keepCookie } from './own-cookie';

const PASS_COOKIE = 'mendway-moves';
const PATH = '/guide/moves';
const PURPOSE = 'moves';
const LONGEST_PASS = 1000;

const VISITOR = 'visitor';
const pass = z.object({ until: z.coerce.date(), whose: z.string() });

type Reader = Pick<Person, 'userId'> | null;

const whoseIs = (reader: Reader): string => reader?.userId ?? VISITOR;

/** Until when the moves are open, for that person, or for visitors, on this device: nothing of what was answered is in it. */
export const sealMovePass = (until: Instant, reader: Reader): string =>
  sealForAddress(PURPOSE, JSON.stringify({ until, whose: whoseIs(reader) }));

/** Until when; null for a pass that is broken or somebody else's. */
export function openMovePass(sealed: string, reader: Reader): Instant | null {
  const carried = sealed.length > LONGEST_PASS ? null : openFromAddress(PURPOSE, sealed);
  if (carried === null) return null;
  const { until, whose } = pass.parse(JSON.parse(carried));
  return whose === whoseIs(reader) ? until : null;
}

export async function keepMovePass(until: Instant, reader: Reader): Promise<void> {
  await keepCookie(PASS_COOKIE, sealMovePass(until, reader), { path: PATH, expires: until });
}

/** Until when what this browser's reader answered opens the moves; null where nobody did, and in a copy that is kept for every reader. */
export async function keptMovePass(reader: Reader): Promise<Instant | null> {
  if ((await headers()).get(COPY_HEADER) === 'nobody') return null;
  const sealed = await cookieHere(PASS_COOKIE, PATH);
  return sealed === undefined ? null : openMovePass(sealed, reader);
}

export const dropMovePass = (): Promise<void> => dropCookie(PASS_COOKIE, PATH);
