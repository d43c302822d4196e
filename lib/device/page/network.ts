/** `copy`: the page shown is one that was kept. `cut`: it came from the network, which has ended since. `back`: there is one again. */
export type NetworkState = 'fine' | 'copy' | 'cut' | 'back';

/** When the page that came with the document was kept. */
export interface DocumentCopy {
  readonly at: number;
  readonly here: number;
}

/** The path that the document came with: after it another page can stand in it. */
let documentPath: string | null = null;
/** The page that was looked at when the network came back. */
let backAt: string | null = null;

export function documentCopy(path: string): DocumentCopy | null {
  documentPath ??= path;
  const { kept, keptHere } = document.documentElement.dataset;
  return kept && documentPath === path ? { at: Number(kept), here: Number(keptHere) } : null;
}

export function networkState(path: string): NetworkState {
  const isCopy = documentCopy(path) !== null;
  if (!navigator.onLine) return isCopy ? 'copy' : 'cut';
  if (backAt === path) return 'back';
  return isCopy ? 'copy' : 'fine';
}

/** Calls when the network ends and when it is back. */
export function watchNetwork(heard: () => void): () => void {
  const back = () => {
    backAt = window.location.pathname;
    heard();
  };
  window.addEventListener('offline', heard);
  window.addEventListener('online', back);
  return () => {
    window.removeEventListener('offline', heard);
    window.removeEventListener('online', back);
  };
}
