import { z } from 'zod';

/**
 * The one contract between main and the page. Main checks every request against `request`
 * before it acts, and its own answer against `response` before it leaves.
 * `request` is the list of arguments; the page never passes a path.
 */
export const contract = {
  /** The text of the model file that ships with the program. */
  'model:read': { request: z.tuple([]), response: z.string() },
  /** The examples that ship with the program, sorted by id. */
  'examples:read': {
    request: z.tuple([]),
    response: z
      .array(
        z.strictObject({
          /** File name without its extension. */
          id: z.string(),
          /** The text of the scenario file, not yet read or checked. */
          text: z.string(),
        }),
      )
      .readonly(),
  },
  /** What the program says about itself. */
  'app:info': { request: z.tuple([]), response: z.strictObject({ version: z.string() }) },
} as const;

/** The name of a message the page can send to main. */
export type Channel = keyof typeof contract;

/** The checked arguments of a message. */
export type Request<C extends Channel> = z.output<(typeof contract)[C]['request']>;

/** The answer to a message. */
export type Response<C extends Channel> = z.output<(typeof contract)[C]['response']>;

/** One scenario file that ships with the program. */
export type ExampleFile = Response<'examples:read'>[number];

/** What main offers the page, as `window.voorkant`. Every call may reject with a short message. */
export interface VoorkantBridge {
  /** The text of the model file that ships with the program. */
  readonly readModel: () => Promise<Response<'model:read'>>;
  /** The examples that ship with the program, sorted by id. */
  readonly readExamples: () => Promise<Response<'examples:read'>>;
  /** What the program says about itself. */
  readonly appInfo: () => Promise<Response<'app:info'>>;
}
