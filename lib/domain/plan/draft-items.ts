import type { Item, ItemKind, Place, Purpose, TravelMode, When } from '../itinerary/types';
import { blankItem } from '../itinerary/blank-item';
import { wholeDays, type OffsetSpan, type TripLayout } from '../itinerary/layout';
import {
  arrivalOffset, centreDaysBeforeSurgery, firstHomeOffset, followUpDraftOffset, plannedFollowUp, quietSpan,
} from '../recovery/windows';

const JOURNEY_BY_MODE: Readonly<Record<TravelMode, ItemKind | null>> = {
  FLY: 'FLIGHT', TRAIN: 'TRAIN', CAR: 'CAR', LOCAL: null,
};

/** Drafted items have ids of their own, so that a draft is the same each time. */
function drafted(id: string, kind: ItemKind, when: When, more: { purpose?: Purpose; place?: Place } = {}): Item {
  return blankItem(id, kind, when, more);
}

function oneDay(offset: number): OffsetSpan {
  return { from: offset, until: offset + 1 };
}

function isConsultation(layout: TripLayout): boolean {
  return layout.trip.procedure === 'consultation';
}

/** Nobody is asked to fly in on the morning of a consultation, or out on its evening. */
function spareDays(layout: TripLayout): number {
  return isConsultation(layout) && layout.trip.home.mode === 'FLY' ? 1 : 0;
}

/** A day to arrive that is already past becomes today: trip check then says that it is late. */
function arriveItem(layout: TripLayout, today: number | null): Item[] {
  const kind = JOURNEY_BY_MODE[layout.trip.home.mode];
  if (!kind) return [];
  const planned = Math.min(arrivalOffset(layout), centreDaysBeforeSurgery(layout, spareDays(layout)));
  const offset = today === null ? planned : Math.max(planned, Math.min(today, 0));
  return [drafted('arrive', kind, wholeDays(layout, oneDay(offset)), { purpose: 'ARRIVE' })];
}

/** None when its day is past: nothing is drafted that cannot be done. */
function preOpItem(layout: TripLayout, today: number | null): Item[] {
  const offset = centreDaysBeforeSurgery(layout, 1);
  if (!layout.trip.profile.preOpVisit || (today !== null && offset < today)) return [];
  return [drafted('pre-op', 'APPOINTMENT', wholeDays(layout, oneDay(offset)), { purpose: 'PRE_OP', place: 'CENTRE' })];
}

function mainItem(layout: TripLayout): Item {
  const when = wholeDays(layout, oneDay(0));
  return isConsultation(layout)
    ? drafted('consultation', 'APPOINTMENT', when, { purpose: 'CONSULTATION', place: 'CENTRE' })
    : drafted('surgery', 'SURGERY', when, { place: 'CENTRE' });
}

function quietItem(layout: TripLayout): Item[] {
  const span = quietSpan(layout.trip.profile);
  return span ? [drafted('quiet-days', 'QUIET_DAYS', wholeDays(layout, span))] : [];
}

function followUpPlace({ trip: { profile } }: TripLayout): Place {
  return profile.followUpByPhone && !profile.followUpBeforeFlying ? 'REMOTE' : 'CENTRE';
}

/** A follow-up that need not come before the way home can be a call from home. */
function followUpItem(layout: TripLayout): Item[] {
  const offset = followUpDraftOffset(layout);
  if (offset === null) return [];
  const place = followUpPlace(layout);
  return [drafted('follow-up', 'APPOINTMENT', wholeDays(layout, oneDay(offset)), { purpose: 'FOLLOW_UP', place })];
}

/** Whoever is seen in New York is still there, even where flying does not wait for that visit. */
function firstDayAfterVisit(layout: TripLayout): number {
  const planned = plannedFollowUp(layout);
  const place = planned ? planned.item.place : followUpPlace(layout);
  const offset = planned ? planned.span.from : followUpDraftOffset(layout);
  return offset === null || place === 'REMOTE' ? 0 : offset + 1;
}

/** The day on which the way home drafts. */
export function homeDraftOffset(layout: TripLayout): number {
  return Math.max(firstHomeOffset(layout), firstDayAfterVisit(layout), spareDays(layout));
}

function homeItem(layout: TripLayout): Item[] {
  const kind = JOURNEY_BY_MODE[layout.trip.home.mode];
  if (!kind) return [];
  const offset = homeDraftOffset(layout);
  return [drafted('home', kind, wholeDays(layout, oneDay(offset)), { purpose: 'GO_HOME' })];
}

/** The drafted itinerary of a trip without items. `today` as an offset; null while the date is unknown. */
export function draftItems(layout: TripLayout, today: number | null): readonly Item[] {
  return [
    ...arriveItem(layout, today),
    ...preOpItem(layout, today),
    mainItem(layout),
    ...quietItem(layout),
    ...followUpItem(layout),
    ...homeItem(layout),
  ];
}
