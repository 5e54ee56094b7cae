import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';
import { verdict, type Figure, type Findings } from './figure';

/** A group of measurements, which can be asked for by its name. */
export interface Group {
  readonly name: string;
  readonly measure: () => Promise<Findings> | Findings;
}

/**
 * Measures the named groups, all without a name, prints a table and writes `out/reports/NAME.json`.
 *
 * @returns the exit code: 1 when results differ or a group failed, never for speed.
 */
export async function report(
  name: string,
  groups: readonly Group[],
  wanted: readonly string[],
): Promise<number> {
  const unknown = wanted.find((one) => !groups.some((group) => group.name === one));
  if (unknown !== undefined) {
    console.error(
      `there is no group ${unknown}; the groups are: ${groups.map((one) => one.name).join(' ')}`,
    );
    return 1;
  }
  const chosen = groups.filter((group) => wanted.length === 0 || wanted.includes(group.name));
  const measured: (Findings & { readonly group: string })[] = [];
  let failed = 0;
  for (const group of chosen) {
    console.log(`\n${group.name}`);
    try {
      const findings = await group.measure();
      measured.push({ group: group.name, ...findings });
      for (const line of table(findings.figures)) console.log(line);
      for (const { where, ours, theirs } of findings.differences) {
        console.log(`  DIFFERENT ${where}: ${ours}, and ${theirs} by the other`);
      }
    } catch (error) {
      failed++;
      console.error(error);
    }
  }
  const path = join(projectFolder, `out/reports/${name}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ machine: machine(), measured }, null, 2)}\n`);
  const different = measured.some(({ differences }) => differences.length > 0);
  return different || failed > 0 ? 1 : 0;
}

/** Columns: what, the figure with the spread of its rounds, what it must be and what is hoped for, what it came to. */
function table(figures: readonly Figure[]): readonly string[] {
  const rows = figures.map((figure) => [
    `  ${figure.what}`,
    `${amount(figure.value)} ${figure.unit}`,
    figure.spread === undefined ? '' : `${amount(figure.spread[0])} to ${amount(figure.spread[1])}`,
    figure.target === undefined ? '' : `must ${amount(figure.target.must)}`,
    figure.target?.goal === undefined ? '' : `goal ${amount(figure.target.goal)}`,
    verdict(figure),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Three figures that count. */
function amount(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function machine(): Readonly<Record<string, string | number>> {
  const [first] = cpus();
  return {
    processor: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    commit: commit(),
  };
}

function commit(): string {
  try {
    const text = execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=10'], {
      cwd: projectFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.trim();
  } catch {
    return 'unknown';
  }
}
