// Counts o200k tokens of each file in a folder. Needs: npm install --prefix tests/.tools/tokens --no-save gpt-tokenizer@4.0.0
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let root = dirname(fileURLToPath(import.meta.url));
while (!existsSync(join(root, 'FairyTaleBot.sln')) && dirname(root) !== root) root = dirname(root);
const { countTokens } = createRequire(join(root, 'tests/.tools/tokens/'))('gpt-tokenizer/encoding/o200k_base');
const folder = process.argv[2];
for (const file of readdirSync(folder).sort()) {
  const text = readFileSync(join(folder, file), 'utf8');
  console.log(`${file.replace('.txt', '')}: ${countTokens(text)} tokens, ${text.length} characters`);
}
