import { ensureBuild } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensureSystemLibraries } from './systemLibraries.mjs';

/** Brings what a clean clone lacks, saying one line for each thing it does and nothing otherwise. */
export async function setUp() {
  await ensureDependencies();
  await ensureRuntime();
  await ensureSystemLibraries();
}

/**
 * Set-up and then the builds that are missing or old.
 * @param {readonly import('./builds.mjs').Build[]} builds
 */
export async function setUpAndBuild(builds) {
  await setUp();
  for (const build of builds) {
    await ensureBuild(build);
  }
}
