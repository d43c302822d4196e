import { exportFileHandler } from '@/lib/server/data-export/fetch-export';

/** `/account/data/:export/mendway.zip`: a file of one's own export. */
export const GET = exportFileHandler;
