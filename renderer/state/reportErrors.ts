import type { VoorkantBridge } from '../../shared/ipc/bridge';

/** What main takes of one error, in characters. */
const longest = 4000;

/** So many different ones; what fails at every drawing would push all else out of the log. */
const mostReports = 100;

/** The console and the events of a window. */
type Page = Pick<Window, 'addEventListener'> & { readonly console: Console };

/**
 * From now on main's log gets what goes wrong in the page: errors that nobody catches, promises that nobody waits
 * for, and what is written to `console.error`. The console keeps saying it too. The same text is reported once.
 */
export function reportErrors(
  page: Page,
  { reportError }: Pick<VoorkantBridge, 'reportError'>,
): void {
  const reported = new Set<string>();
  const say = page.console.error.bind(page.console);
  const report = (text: string): void => {
    const short = text.slice(0, longest);
    if (reported.has(short) || reported.size >= mostReports) return;
    reported.add(short);
    // To the console only: a report of a failed report would go round.
    reportError(short).catch(say);
  };
  page.addEventListener('error', ({ error, message }) =>
    report(`uncaught: ${error instanceof Error ? described(error) : message}`),
  );
  page.addEventListener('unhandledrejection', ({ reason }) =>
    report(`unhandled rejection: ${described(reason)}`),
  );
  page.console.error = (...values: unknown[]) => {
    say(...values);
    report(values.map(described).join(' '));
  };
}

/** As text, with where in the program. */
function described(value: unknown): string {
  if (value instanceof Error) {
    const { stack = '', name, message, cause } = value;
    const own = stack.includes(message) && stack !== '' ? stack : `${name}: ${message}\n${stack}`;
    return cause === undefined ? own : `${own}\nbecause of ${described(cause)}`;
  }
  if (typeof value === 'string') return value;
  try {
    // Nothing for what JSON does not know.
    const text: unknown = JSON.stringify(value);
    if (typeof text === 'string') return text;
  } catch {
    // It holds itself.
  }
  return typeof value;
}
