/** In bytes. */
export const megabyte = 1024 * 1024;

/** Largest file that is read or written, in bytes. */
export const largestFile = 20 * megabyte;
