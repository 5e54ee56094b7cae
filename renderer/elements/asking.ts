import { createContext } from 'react';

/** Whether the numbers below can be asked why they are so; not where an audience watches. */
export const Asking = createContext(true);
