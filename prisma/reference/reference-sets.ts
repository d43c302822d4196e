import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AIRLINE_LIMITS } from './airline-limits';
import { AIRPORT_FILES, AIRPORTS_EDITION, airportRows } from './airports';
import { CENTRES } from './centres';
import { procedureRows } from './procedures';

/** With its PostgreSQL type. */
type Column = readonly [name: string, type: string];
/** The key comes first. */
type Columns = readonly [Column, ...Column[]];

export interface ReferenceTable {
  readonly name: string;
  readonly columns: Columns;
  /** Changes when the rows do; cheap, because every start asks for it. */
  readonly fingerprint: () => string;
  readonly rows: () => Promise<readonly object[]> | readonly object[];
  /** Rows that the list no longer has are deleted, but not the keys that this query finds. Without it all rows stay. */
  readonly keysInUse?: string;
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
      ['zone', 'text'], ['source', 'text'], ['checkedOn', 'date'], ['position', 'int'], ['isFictional', 'boolean'],
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
    name: 'Airport',
    columns: AIRPORT_COLUMNS,
    rows: airportRows,
    keysInUse: 'SELECT "homeAirport" FROM "Trip" WHERE "homeAirport" IS NOT NULL',
    fingerprint: () => sha256([`edition ${AIRPORTS_EDITION}`, ...AIRPORT_FILES.map((file) => readFileSync(file))]),
  },
];
