import { z } from 'zod';
import { id, moment } from './export-fields';
import { PERSON_ROWS } from './export-person';
import { TRIP_ROWS } from './export-trip';

/** Names the format; a change that readers of the file must know of gets another version. */
export const EXPORT_FORMAT = { format: 'mendway-data', version: 1 } as const;

const listsOf = <N extends string>(rows: Readonly<Record<N, z.ZodType>>) =>
  Object.fromEntries(Object.entries<z.ZodType>(rows).map(([name, row]) => [name, z.array(row)]));

const optionalListsOf = <N extends string>(rows: Readonly<Record<N, z.ZodType>>) =>
  Object.fromEntries(Object.entries<z.ZodType>(rows).map(([name, row]) => [name, z.optional(z.array(row))]));

/** `data.json`: all that Mendway holds about one person. A part that they may not see of somebody else's trip is left out. */
export const dataExport = z.strictObject({
  format: z.literal(EXPORT_FORMAT.format),
  version: z.literal(EXPORT_FORMAT.version),
  madeAt: moment,
  person: z.strictObject(listsOf(PERSON_ROWS)),
  trips: z.array(z.strictObject({ tripId: id, role: z.enum(['OWNER', 'KEEPER', 'CAREGIVER', 'FAMILY']), seesMedical: z.boolean(), ...optionalListsOf(TRIP_ROWS) })),
});

/** `schema.json`: the same for programs that know JSON Schema. */
export const exportJsonSchema = (): object =>
  ({ title: 'Mendway: everything about one person', ...z.toJSONSchema(dataExport, { io: 'input', target: 'draft-2020-12' }) });

/** What an export holds, by the names under which it is kept and fetched. */
export const EXPORT_FILES = ['data.json', 'schema.json', 'trips.ics', 'everything.html'] as const;
export type ExportFileName = (typeof EXPORT_FILES)[number];
/** All of them in one; made when it is fetched. */
export const EXPORT_ARCHIVE = 'mendway.zip';
export type ExportDownload = ExportFileName | typeof EXPORT_ARCHIVE;

export const exportDownloadForm = z.object({ exportId: z.uuid(), name: z.enum([...EXPORT_FILES, EXPORT_ARCHIVE]) });
