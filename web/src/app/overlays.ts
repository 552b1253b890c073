import { createContext } from 'react';

/** What lies over every page, and is loaded when it is first opened. */
export type Overlays = { showKeys: () => void; showPalette: () => void };

export const OverlaysContext = createContext<Overlays>({ showKeys: () => undefined, showPalette: () => undefined });
