import { createContext } from 'react';

/** Opens the list of keys. */
export const KeysContext = createContext<() => void>(() => undefined);
