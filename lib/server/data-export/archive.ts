import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file of an archive, piece by piece. */
interface ArchivedFile {
  readonly name: string;
  readonly pieces: AsyncIterable<string>;
}

/** A zip file as it is made: of each file no more than one piece is in hand. */
export async function* zipOf(files: readonly ArchivedFile[], madeAt: Date): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    ready.push(chunk);
  });
  const taken = (): readonly Uint8Array[] => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for (const { name, pieces } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = madeAt;
    zip.add(file);
    for await (const piece of pieces) {
      file.push(strToU8(piece));
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
