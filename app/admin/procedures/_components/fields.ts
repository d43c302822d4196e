import type { RecoveryProfile } from '@/lib/domain/recovery/profile';

/** In the order in which the form asks. */
export const GROUPS = [
  { name: 'before', fields: ['arriveCentreDays', 'preOpVisit', 'nights', 'escort'] },
  { name: 'after', fields: ['quietDays', 'followUpFirst', 'followUpLast', 'followUpByPhone', 'liftPounds', 'liftWeeks'] },
  { name: 'home', fields: ['followUpBeforeFlying', 'avoidFlyingUntil', 'askBeforeFlyingUntil', 'askBeforeLongFlightUntil'] },
] as const;

export type NumberField = (typeof GROUPS)[number]['fields'][number];

const typed = (value: number | boolean | null | undefined): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value ?? ''));

/** The numbers as the form's fields show them. */
export function fieldsOf(profile: RecoveryProfile): Readonly<Record<NumberField, string>> {
  const { followUp, lift, escort } = profile;
  return {
    arriveCentreDays: typed(profile.arriveCentreDays), preOpVisit: typed(profile.preOpVisit), nights: typed(profile.nights), escort,
    quietDays: typed(profile.quietDays), followUpFirst: typed(followUp?.first), followUpLast: typed(followUp?.last),
    followUpByPhone: typed(profile.followUpByPhone), followUpBeforeFlying: typed(profile.followUpBeforeFlying),
    avoidFlyingUntil: typed(profile.avoidFlyingUntil), askBeforeFlyingUntil: typed(profile.askBeforeFlyingUntil),
    askBeforeLongFlightUntil: typed(profile.askBeforeLongFlightUntil), liftPounds: typed(lift?.pounds), liftWeeks: typed(lift?.weeks),
  };
}
