import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AIRLINE_LIMITS } from './airline-limits';
import { AIRPORT_FILES, AIRPORTS_EDITION, airportRows } from './airports';
import { CENTRES } from './centres';
import { procedureRows } from './procedures';
import { routeRows } from './routes';

/** With its PostgreSQL type. */
type Column = readonly [name: string, type: string];
/** Those of the key come first. */
type Columns = readonly [Column, ...Column[]];

export interface ReferenceTable {
  readonly name: string;
  readonly columns: Columns;
  /** How many columns make the key; one where it is left out. */
  readonly keyColumns?: number;
  /** Changes when the rows do; cheap, because every start asks for it. */
  readonly fingerprint: () => string;
  readonly rows: () => Promise<readonly object[]> | readonly object[];
  /** Which rows are deleted when the list no longer has them, in SQL. Without it all rows stay. */
  readonly mayGo?: string;
}

const sha256 = (parts: readonly (string | Buffer)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

function smallTable(name: string, columns: Columns, rows: readonly object[]): ReferenceTable {
  return { name, columns, rows: () => rows, fingerprint: () => sha256([JSON.stringify([columns, rows])]) };
}

const AIRPORT_COLUMNS = [
  ['iata', 'text'], ['name', 'text'], ['city', 'text'], ['country', 'text'], ['zone', 'text'],
  ['latitude', 'float8'], ['longitude', 'float8'], ['size', 'int'], ['search', 'text'],
] as const;

export const REFERENCE_TABLES: readonly ReferenceTable[] = [
  smallTable(
    'Centre',
    [
      ['id', 'text'], ['name', 'text'], ['alsoKnownAs', 'text[]'], ['status', '"CentreStatus"'], ['closedOn', 'date'],
      ['successorId', 'text'], ['address', 'text'], ['borough', 'text'], ['phone', 'text'], ['website', 'text'],
      ['zone', 'text'], ['latitude', 'float8'], ['longitude', 'float8'], ['source', 'text'], ['checkedOn', 'date'], ['position', 'int'], ['isFictional', 'boolean'],
    ],
    CENTRES,
  ),
  smallTable(
    'Procedure',
    [
      ['id', 'text'], ['position', 'int'], ['arriveCentreDays', 'int'], ['preOpVisit', 'boolean'], ['nights', 'int'],
      ['escort', 'text'], ['quietDays', 'int'], ['followUpFirst', 'int'], ['followUpLast', 'int'],
      ['followUpByPhone', 'boolean'], ['followUpBeforeFlying', 'boolean'], ['avoidFlyingUntil', 'int'],
      ['askBeforeFlyingUntil', 'int'], ['askBeforeLongFlightUntil', 'int'], ['liftPounds', 'int'], ['liftWeeks', 'int'],
    ],
    procedureRows,
  ),
  smallTable(
    'AirlineLimit',
    [
      ['airline', 'text'], ['lengthIn', 'float8'], ['widthIn', 'float8'], ['depthIn', 'float8'],
      ['source', 'text'], ['grade', 'text'], ['checkedOn', 'date'],
    ],
    AIRLINE_LIMITS,
  ),
  {
    ...smallTable(
      'Route',
      [
        ['origin', 'text'], ['destination', 'text'], ['carrier', 'text'], ['source', '"RouteSource"'],
        ['carrierName', 'text'], ['reviewedOn', 'date'], ['isUnconfirmed', 'boolean'],
      ],
      routeRows,
    ),
    keyColumns: 4,
    // What was imported is not ours to delete; what was taken off must be remembered as that.
    mayGo: `"source" = 'LISTED' AND "withdrawnAt" IS NULL`,
  },
  {
    name: 'Airport',
    columns: AIRPORT_COLUMNS,
    rows: airportRows,
    mayGo: '"iata" NOT IN (SELECT "homeAirport" FROM "Trip" WHERE "homeAirport" IS NOT NULL)',
    fingerprint: () => sha256([`edition ${AIRPORTS_EDITION}`, ...AIRPORT_FILES.map((file) => readFileSync(file))]),
  },
];
