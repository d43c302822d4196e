import { z } from 'zod';
import { OUT_SPANS, type OutSpan } from '@/lib/domain/arrivals/day-counts';
import type { Day } from '@/lib/domain/calendar/types';
import { arrivalsPath, type BoardPlace } from './arrivals-query';
import { asked, dayField } from './fields';

/** The board of that place as a file, from its first line. */
export const csvPath = ({ centre, filters, find }: BoardPlace): string => arrivalsPath({ centre, filters, find }).replace('/arrivals', '/arrivals/export.csv');

const centre = asked(z.string().min(1).max(100));

export const dayQuery = z.object({ centre, on: asked(dayField) });

export const spanQuery = z.object({ centre, on: asked(dayField), span: asked(z.enum(OUT_SPANS)) });

export const feedQuery = z.object({ centre });

interface OutPlace {
  readonly centre: string | undefined;
  readonly on?: Day;
}

export const dayPath = (place: OutPlace): string => pathWith('day', { ...place });

export const spanPath = (span: OutSpan, place: OutPlace): string => pathWith('calendar', { ...place, span });

export const feedPath = (place: Pick<OutPlace, 'centre'>): string => pathWith('feed', { ...place });

function pathWith(page: string, values: Readonly<Record<string, string | undefined>>): string {
  const params = Object.entries(values).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return `/arrivals/${page}${params.length > 0 ? `?${new URLSearchParams(params)}` : ''}`;
}
