import { openValue, sealValue } from '@/lib/crypto/seal';
import type { Person } from '@/lib/domain/access/actor';
import { isFetchable } from '@/lib/domain/data-rights/export-state';
import { database } from './client';
import { sealedPlace } from './sealed-columns';

/** Files are kept in pieces, each encrypted for itself: neither making nor fetching one holds a large file whole. */
const pieceName = (file: string, piece: number): string => `${file}.${String(piece).padStart(6, '0')}`;

const contentPlace = (exportId: string, name: string): string => sealedPlace('ExportFile.content', exportId, name);

/** Keeps the next piece of a file. */
export async function keepPiece(exportId: string, file: string, piece: number, text: string): Promise<void> {
  const name = pieceName(file, piece);
  await database().exportFile.createMany({ data: [{ exportId, name, content: sealValue(text, contentPlace(exportId, name)) }] });
}

/** Whether somebody may fetch this export now: their own, ready, and not over. */
export async function mayFetch({ userId }: Person, exportId: string, now: Date): Promise<boolean> {
  const found = await database().dataExport.findFirst({ where: { id: exportId, userId }, select: { state: true, expiresAt: true } });
  return found !== null && isFetchable(found, now);
}

/** A file of one's own export, piece by piece. Somebody else's has none. */
export async function* piecesOf({ userId }: Person, exportId: string, file: string): AsyncGenerator<string> {
  for (let piece = 0; ; piece += 1) {
    const name = pieceName(file, piece);
    const row = await database().exportFile.findFirst({ where: { exportId, name, export: { userId, state: 'READY' } }, select: { content: true } });
    if (!row) return;
    yield openValue(row.content, contentPlace(exportId, name));
  }
}
