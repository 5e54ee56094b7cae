/** Ids of the pictures beside each other, from left to right. */
export type Slots = readonly [string, string];

/** Another picture in a slot. One that stands in the other slot changes places with it. */
export function withPicture([first, second]: Slots, slot: 0 | 1, id: string): Slots {
  if (slot === 0) return [id, id === second ? first : second];
  return [id === first ? second : first, id];
}
