import type { ReactNode } from 'react';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Options of one group follow each other below its name. */
  readonly group?: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** `title`: as the heading it stands in. */
  readonly look?: 'control' | 'title';
}

/** A choice of one from a few, with a name for screen readers. */
export function Select({ label, value, options, onChange, look = 'control' }: Props): ReactNode {
  return (
    <span className="select">
      <select
        className={look === 'title' ? 'control control--title' : 'control'}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {groupsOf(options).map(({ name, members }) => {
          const list = members.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ));
          if (name === undefined) return list;
          return (
            <optgroup key={name} label={name}>
              {list}
            </optgroup>
          );
        })}
      </select>
    </span>
  );
}

interface Group {
  readonly name: string | undefined;
  readonly members: Option[];
}

function groupsOf(options: readonly Option[]): readonly Group[] {
  const groups: Group[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.name === option.group) last.members.push(option);
    else groups.push({ name: option.group, members: [option] });
  }
  return groups;
}
