import type { ProcedureId, RecoveryProfile } from './profile';

/** What most profiles share; each one below says where it differs. */
const SPINE_SURGERY: RecoveryProfile = {
  arriveCentreDays: 2,
  preOpVisit: true,
  nights: 1,
  escort: 'yes',
  quietDays: 5,
  followUp: { first: 10, last: 14 },
  followUpByPhone: false,
  followUpBeforeFlying: true,
  avoidFlyingUntil: 5,
  askBeforeFlyingUntil: 14,
  askBeforeLongFlightUntil: null,
  lift: { pounds: 10, weeks: 6 },
};

const NECK_OR_DISC: RecoveryProfile = {
  ...SPINE_SURGERY, quietDays: 7, avoidFlyingUntil: 14, askBeforeFlyingUntil: 42,
};

const SMALL_SURGERY: RecoveryProfile = {
  ...SPINE_SURGERY,
  arriveCentreDays: 1,
  preOpVisit: false,
  followUp: { first: 1, last: 5 },
  followUpByPhone: true,
  avoidFlyingUntil: 2,
  askBeforeFlyingUntil: 5,
};

/** The numbers that Mendway starts with. `sourceOf` says which of them somebody else published. */
export const DEFAULT_PROFILES: Readonly<Record<ProcedureId, RecoveryProfile>> = {
  'epidural-injection': {
    ...SMALL_SURGERY,
    nights: 0,
    escort: 'if-sedated',
    quietDays: 1,
    followUp: { first: 7, last: 28 },
    followUpBeforeFlying: false,
    avoidFlyingUntil: 1,
    askBeforeFlyingUntil: 2,
    lift: null,
  },
  'endoscopic-spine': { ...SPINE_SURGERY, nights: 0, quietDays: 4, followUp: { first: 5, last: 14 } },
  microdiscectomy: { ...SPINE_SURGERY, followUp: { first: 7, last: 14 } },
  laminectomy: { ...SPINE_SURGERY, nights: 2, quietDays: 6, avoidFlyingUntil: 7 },
  'cervical-fusion': NECK_OR_DISC,
  'disc-replacement': NECK_OR_DISC,
  'lumbar-fusion': { ...NECK_OR_DISC, arriveCentreDays: 3, nights: 3, quietDays: 10 },
  'multilevel-fusion': {
    ...SPINE_SURGERY, arriveCentreDays: 3, nights: 5, quietDays: 14, avoidFlyingUntil: 28, askBeforeFlyingUntil: 90,
  },
  'hip-or-knee-replacement': {
    ...SPINE_SURGERY,
    arriveCentreDays: 3,
    nights: 2,
    quietDays: 7,
    avoidFlyingUntil: 10,
    askBeforeFlyingUntil: 42,
    askBeforeLongFlightUntil: 84,
  },
  arthroscopy: { ...SMALL_SURGERY, nights: 0, quietDays: 2, lift: { pounds: 10, weeks: 2 } },
  'keyhole-abdominal': { ...SMALL_SURGERY, quietDays: 3, lift: { pounds: 10, weeks: 4 } },
  'open-abdominal': { ...SPINE_SURGERY, nights: 4, quietDays: 7, avoidFlyingUntil: 10 },
  consultation: {
    ...SMALL_SURGERY,
    arriveCentreDays: 0,
    nights: 0,
    escort: 'no',
    quietDays: 0,
    followUp: null,
    followUpByPhone: false,
    followUpBeforeFlying: false,
    avoidFlyingUntil: 0,
    askBeforeFlyingUntil: 0,
    lift: null,
  },
  // Cautious until the surgeon's numbers are in: see `profileFromNumbers`.
  other: {
    ...NECK_OR_DISC, arriveCentreDays: 3, nights: 0, quietDays: 7, avoidFlyingUntil: 14, askBeforeFlyingUntil: 42,
  },
};
