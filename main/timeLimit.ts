/** Milliseconds that a disk may take for a whole save or for reading a file. */
export const diskPatience = 15_000;

/** What a task of which nobody waits for the outcome any more can see of that. */
export interface Attempt {
  readonly isGivenUp: boolean;
}

/**
 * Waits for a task so long and no longer: then the answer is `otherwise`, and what the task still does is its own
 * affair. A system call cannot be stopped, so a task looks at its attempt before it does what cannot be undone.
 */
export async function inTime<T>(
  task: (attempt: Attempt) => Promise<T>,
  milliseconds: number,
  otherwise: () => T,
): Promise<T> {
  const attempt = { isGivenUp: false };
  const work = task(attempt);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late');
  });
  const first = await Promise.race([work.then((value) => ({ value })), limit]).finally(() =>
    clearTimeout(timer),
  );
  if (first !== 'late') return first.value;
  attempt.isGivenUp = true;
  work.catch(() => undefined);
  return otherwise();
}
