import { withEdit } from '@/lib/domain/recovery/edited-profile';
import type { ProcedureId, RecoveryProfile } from '@/lib/domain/recovery/profile';
import type { Prisma } from './generated/client';
import { dayOfColumn } from './trip-rows';

type ProcedureRow = Prisma.ProcedureGetPayload<object>;

/** The numbers of a profile, flat as the table keeps them. */
export function profileColumns({ followUp, lift, ...profile }: RecoveryProfile) {
  const { arriveCentreDays, preOpVisit, nights, escort, quietDays, followUpByPhone, followUpBeforeFlying } = profile;
  const { avoidFlyingUntil, askBeforeFlyingUntil, askBeforeLongFlightUntil } = profile;
  return {
    arriveCentreDays, preOpVisit, nights, escort, quietDays, followUpByPhone, followUpBeforeFlying, avoidFlyingUntil, askBeforeFlyingUntil, askBeforeLongFlightUntil,
    followUpFirst: followUp?.first ?? null,
    followUpLast: followUp?.last ?? null,
    liftPounds: lift?.pounds ?? null,
    liftWeeks: lift?.weeks ?? null,
  };
}

function numbersOf(row: ProcedureRow): RecoveryProfile {
  const { followUpFirst, followUpLast, liftPounds, liftWeeks } = row;
  return {
    arriveCentreDays: row.arriveCentreDays,
    preOpVisit: row.preOpVisit,
    nights: row.nights,
    // The database holds the column to these words.
    escort: row.escort as RecoveryProfile['escort'],
    quietDays: row.quietDays,
    followUp: followUpFirst === null || followUpLast === null ? null : { first: followUpFirst, last: followUpLast },
    followUpByPhone: row.followUpByPhone,
    followUpBeforeFlying: row.followUpBeforeFlying,
    avoidFlyingUntil: row.avoidFlyingUntil,
    askBeforeFlyingUntil: row.askBeforeFlyingUntil,
    askBeforeLongFlightUntil: row.askBeforeLongFlightUntil,
    lift: liftPounds === null || liftWeeks === null ? null : { pounds: liftPounds, weeks: liftWeeks },
  };
}

/** What a new trip starts with: an administrator's numbers name their source. */
export function startOf(id: ProcedureId, row: ProcedureRow): RecoveryProfile {
  const { source, checkedOn } = row;
  const numbers = numbersOf(row);
  return source === '' || checkedOn === null ? numbers : withEdit(id, numbers, { source, checkedOn: dayOfColumn(checkedOn) });
}
