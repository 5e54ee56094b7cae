/** The item of a menu that a key leads to from the one with the focus; null when the key means nothing here. */
export function nextItem(
  items: readonly HTMLElement[],
  focused: Element | null,
  key: string,
): HTMLElement | null {
  const at = items.findIndex((item) => item === focused);
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length] ?? null;
    case 'ArrowUp':
      return items.at(at <= 0 ? -1 : at - 1) ?? null;
    case 'Home':
      return items[0] ?? null;
    case 'End':
      return items.at(-1) ?? null;
    case 'ArrowLeft':
    case 'ArrowRight':
      return items.find(({ dataset }) => dataset['column'] !== columnOf(items[at])) ?? null;
    default:
      return key.length === 1 ? startingWith(items, at, key) : null;
  }
}

function columnOf(item: HTMLElement | undefined): string | undefined {
  return item?.dataset['column'];
}

/** The next item, round the end, whose text begins with this letter. */
function startingWith(items: readonly HTMLElement[], at: number, key: string): HTMLElement | null {
  const letter = key.toLocaleLowerCase();
  const inTurn = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const found = inTurn.find(({ textContent }) =>
    textContent.toLocaleLowerCase().startsWith(letter),
  );
  return found ?? null;
}
