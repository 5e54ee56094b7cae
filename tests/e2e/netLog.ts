import { readFile } from 'node:fs/promises';

/** One event of Chromium's net log; the names of its types stand in the log's own constants. */
interface NetLogEvent {
  readonly type: number;
  readonly params?: { readonly url?: string; readonly host?: string; readonly address?: string };
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly NetLogEvent[];
}

/** What Chromium asked for on the network while it wrote a net log. */
export interface NetworkUse {
  /** How many events the log holds: none would mean that it logged nothing. */
  readonly events: number;
  /** Addresses requested, names looked up and machines connected to, in order. */
  readonly requests: readonly string[];
}

/** Event types that say that something is asked for, whether or not it is answered. */
const askingTypes = [
  'URL_REQUEST_START_JOB',
  'CORS_REQUEST',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'HOST_RESOLVER_DNS_TASK',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'SOCKET_OPEN',
];

/** Reads a log of `--log-net-log=FILE`, which is complete once the program has ended. */
export async function readNetLog(path: string): Promise<NetworkUse> {
  const log = JSON.parse(await readFile(path, 'utf8')) as NetLog;
  const asking = new Set(askingTypes.map((name) => log.constants.logEventTypes[name]));
  const requests = log.events
    .filter((event) => asking.has(event.type))
    .flatMap(({ params }) => params?.url ?? params?.host ?? params?.address ?? []);
  return { events: log.events.length, requests };
}
