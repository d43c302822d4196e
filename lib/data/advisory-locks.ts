/**
 * The numbers of all advisory locks, so that none is taken twice. Those that are named by two numbers have the other from a hash: of
 * the trip, the person, the worker. Beside them stand `export <id>`, hashed, and in migrations 7301 (a chain of the audit trail, the
 * second number of a hash).
 */
export const LOCKS = {
  /** With the trip: the line of its board is kept. */
  keepingArrival: 7_001,
  /** With the trip: its reminders are planned. */
  planningReminders: 7_002,
  /** With the person: messages are made of what waits for them. */
  gatheringMessages: 7_003,
  /** With the name under which a worker locks its jobs. */
  working: 7_004,
  /** With the person: they choose how they are reached. */
  choosingReach: 7_005,
  /** One after another: keys are compared with the database. */
  checkingKeys: 7_006,
  /** An import of routes waits for the one before it, readers wait for nobody. */
  importingRoutes: 7_303,
  /** Changes of the directory of centres, and in a migration the news of them. */
  changingCentres: 7_304,
  /** Accounts that are asked to be deleted: of the last two who hold an office, one stays. */
  leaving: 7_401,
  /** For a session: migrations are applied, or, shared, a backup is made. */
  deploying: 4_711_602,
  /** For a session: a backup is restored. */
  restoring: 4_711_603,
} as const;
