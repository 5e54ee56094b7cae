import { read, run } from './run.mjs';
import { electronProgram } from './runtime.mjs';
import { say, Stop } from './say.mjs';
import { needsVirtualDisplay, virtualDisplayProgram } from './virtualDisplay.mjs';

/** Debian's packages for what Electron is linked against, and a font. */
const libraryPackages = [
  'libnss3',
  'libasound2',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libcairo2',
  'libcups2',
  'libdbus-1-3',
  'libdrm2',
  'libgbm1',
  'libglib2.0-0',
  'libgtk-3-0',
  'libpango-1.0-0',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
  'fonts-dejavu-core',
];

const displayPackages = ['xvfb'];

/** Brings the system libraries Electron needs on Linux, or stops with the command that would. */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux') {
    return;
  }
  const missing = missingLibraries();
  const packages = missing.length > 0 ? [...libraryPackages] : [];
  if (needsVirtualDisplay() && virtualDisplayProgram() === undefined) {
    missing.push('Xvfb');
    packages.push(...displayPackages);
  }
  if (packages.length === 0) {
    return;
  }
  if (read('apt-get', ['--version']) === undefined) {
    throw new Stop(`install these with your system’s packages: ${missing.join(' ')}`);
  }
  if (process.getuid?.() !== 0) {
    throw new Stop(
      `system libraries are missing (${missing.join(' ')}); type:\n` +
        `  sudo apt-get install -y --no-install-recommends ${presentNames(packages).join(' ')}`,
    );
  }
  await install(packages, missing);
}

/** @returns {string[]} names of the libraries that Electron does not find */
function missingLibraries() {
  const linked = read('ldd', [electronProgram]) ?? '';
  return [...linked.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/**
 * @param {readonly string[]} packages
 * @param {readonly string[]} missing
 */
async function install(packages, missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) =>
    run('apt-get', ['-qq', ...args], { env, quiet: true });
  const options = ['-y', '--no-install-recommends', '--no-upgrade'];
  say(`system libraries: apt-get install for ${missing.join(' ')}`);
  const known = knownPackages(packages).size > 0;
  if (known && (await apt('install', ...options, ...presentNames(packages))) === 0) {
    return;
  }
  // No package lists yet, or lists that are too old.
  say('system libraries: apt-get update');
  await apt('update');
  if ((await apt('install', ...options, ...presentNames(packages))) !== 0) {
    throw new Stop(
      'apt-get could not install what is missing; type:\n' +
        `  apt-get update && apt-get install -y --no-install-recommends ${presentNames(packages).join(' ')}`,
    );
  }
}

/**
 * Newer releases carry some of these libraries under a name that ends in t64.
 * @param {readonly string[]} packages
 * @returns {string[]}
 */
function presentNames(packages) {
  const known = knownPackages(packages.map((name) => `${name}t64`));
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

/**
 * @param {readonly string[]} names
 * @returns {Set<string>} which of them apt can install
 */
function knownPackages(names) {
  const policy = read('apt-cache', ['policy', ...names]) ?? '';
  const blocks = policy.split(/^(?=\S)/m);
  const installable = blocks.filter((block) => /Candidate: (?!\(none\))/.test(block));
  return new Set(installable.map((block) => block.slice(0, block.indexOf(':'))));
}
