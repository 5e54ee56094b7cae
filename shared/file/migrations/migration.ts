/** A file as JSON: its keys at the top, whatever they hold. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * A step from one version of the format to the next. JSON in, JSON out; it knows no type of today and never changes
 * once it has shipped.
 */
export interface Migration {
  /** The version that it leads to, from the one before it. */
  readonly to: number;
  /** Keys that the older version does not have: a file of it that holds one is refused. */
  readonly adds: readonly string[];
  readonly up: (file: Json) => Json;
  /** Undoes `up`, keeping the order of keys: what the checksum of an older file was taken over. */
  readonly down: (file: Json) => Json;
}
