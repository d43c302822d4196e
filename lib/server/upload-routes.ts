import { replaceMeasuredRoutes } from '@/lib/data/route-imports';
import type { AdministratorAccess } from '@/lib/data/open-administration';
import { readT100, type T100Fault } from '@/lib/input/t100';
import { MOST_UPLOAD_MB, type UploadFault } from '@/lib/input/upload-limit';
import { done, type Outcome } from './outcome';
import { readUpload } from './uploaded-file';

/** Reads the form's file into the measured routes; leads back to the screen, which says what came of it. */
export async function uploadRoutes(access: AdministratorAccess, request: Request, now: Date, mostBytes = MOST_UPLOAD_MB * 1e6): Promise<Outcome> {
  const upload = await readUpload(request, mostBytes, readT100);
  if (!upload.ok) return refusedFor({ code: upload.fault, line: null, column: null });
  const { read: reading } = upload;
  if (!reading.ok) return refusedFor(reading.fault);
  await replaceMeasuredRoutes(access, reading.summary, now);
  return done('/admin/routes?imported=yes');
}

function refusedFor({ code, line, column }: Omit<T100Fault, 'code'> & { readonly code: T100Fault['code'] | UploadFault }): Outcome {
  const told = Object.entries({ fault: code, line, column }).filter(([, value]) => value !== null);
  return done(`/admin/routes?${new URLSearchParams(told.map(([name, value]) => [name, String(value)]))}`);
}
