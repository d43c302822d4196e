import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether this browser can do something; false on the server and until the page has come alive. */
export const useAbility = (can: () => boolean): boolean => useSyncExternalStore(never, can, () => false);
