import { uploadHandler } from '@/lib/server/handler';
import { uploadRoutes } from '@/lib/server/upload-routes';

/** The form of `/admin/routes` sends its file here. */
export const POST = uploadHandler({
  deed: 'import-routes',
  limit: { points: 10, seconds: 60 },
  run: ({ access, now }, request) => uploadRoutes(access, request, now),
});
