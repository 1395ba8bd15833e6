/** Writes every file under vectors/. Run it when the protocol gains a case: `sh bin/run test/vectors/write.ts`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allVectors } from './all-vectors.ts';
import { fileText } from './vector-file.ts';

const folder = join(import.meta.dirname, '../../vectors');
const files = await allVectors();
for (const file of files) {
  const path = join(folder, file.path);
  // What a version wrote stays as that version wrote it.
  if (file.path.startsWith('log-v') && existsSync(path)) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, fileText(file));
}
process.stdout.write(`vectors: ${files.length} files\n`);
