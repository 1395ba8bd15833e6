import { readFileSync } from 'node:fs';

/** The software's version, as the package states it; the protocol's version is another thing. */
function packageVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  throw new Error('package.json states no version');
}

const usage = `Usage: entente [--version | --help]

Entente is the system that a joint counter-narcotics working group runs on.
This is an early version: no other command exists yet.
`;

const [first] = process.argv.slice(2);
if (first === '--version') {
  process.stdout.write(`${packageVersion()}\n`);
} else if (first === undefined || first === '--help' || first === 'demo') {
  process.stdout.write(usage);
} else {
  process.stderr.write(`entente: unknown command "${first}". Try "entente --help".\n`);
  process.exitCode = 2;
}
