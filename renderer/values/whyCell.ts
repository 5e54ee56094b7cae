/** A value that somebody asks the reason of. */
export interface WhyCell {
  /** An input or a variable, or what the model shows by `shownName`. */
  readonly name: string;
  /** Items joined with `|` in the order of its dimensions, time last; empty without dimensions. */
  readonly items: string;
  readonly run: 'own' | 'reference';
}
