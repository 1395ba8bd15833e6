/** A paper as one HTML document with its style inside: it reads aloud, prints, and needs nothing from anywhere. */
import { visibleText } from '#kernel/visible-text.ts';
import type { Block, Cell, Paper, Table } from './paper.ts';

const tags = { en: 'en', es: 'es', zh: 'zh-Hans' } as const;

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.55 system-ui, 'Noto Sans', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif; max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; } h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
p { margin: .5rem 0; white-space: pre-wrap; }
.small, td.small, th.small, thead th { font-size: .82rem; } .strong { font-weight: 650; } .centred { text-align: center; } .right { text-align: end; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; table-layout: fixed; }
th, td { text-align: start; vertical-align: top; padding: .25rem .6rem .25rem 0; font-weight: inherit; overflow-wrap: anywhere; white-space: pre-wrap; }
table:not(.plain) tr { border-bottom: 1px solid #9a9a9a; }
.blank { border: 1px solid #9a9a9a; width: 50%; padding: .4rem; margin: .75rem 0; }
footer { margin-top: 2rem; font-size: .82rem; }
@page { size: A4; margin: 20mm 18mm 22mm 22mm; }
@media print { body { max-width: none; padding: 0; } tr, .blank { break-inside: avoid; } h1, h2, h3 { break-after: avoid; } .new-page { break-before: page; } }
`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What another government wrote stands as text, whatever it holds. */
const escaped = (text: string): string =>
  visibleText(text).replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);

export function html(paper: Paper): string {
  const { language, title, foot, blocks } = paper;
  const body = blocks.map((block) => blockOf(block, language)).join('\n');
  return `<!doctype html>
<html lang="${tags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
<footer>${escaped(foot)}</footer>
</body>
</html>
`;
}

type Of = Paper['language'];
const langOf = (own: Of | undefined, whole: Of): string =>
  own === undefined || own === whole ? '' : ` lang="${tags[own]}"`;

function blockOf(block: Block, whole: Of): string {
  if (block.kind === 'table') return tableOf(block, whole);
  const text = escaped(block.text);
  if (block.kind === 'blank') return `<p class="blank">${text}</p>`;
  const lang = langOf(block.language, whole);
  if (block.kind === 'heading') {
    const look = block.newPage ? ' class="new-page"' : '';
    return `<h${block.level}${look}${lang}>${text}</h${block.level}>`;
  }
  const look = block.look && block.look !== 'plain' ? ` class="${block.look}"` : '';
  return `<p${look}${lang}>${text}</p>`;
}

function tableOf({ widths, heads, rows, named, plain }: Table, whole: Of): string {
  const total = widths.reduce((sum, one) => sum + one, 0);
  const columns = widths
    .map((share) => `<col width="${Math.round((share / total) * 100)}%">`)
    .join('');
  const head = heads
    ? `<thead><tr>${heads.map((cell) => cellOf(cell, { whole, scope: 'col' })).join('')}</tr></thead>`
    : '';
  const body = rows
    .map((row) => {
      const cells = row.map((cell, at) =>
        cellOf(cell, { whole, ...(named && at === 0 && { scope: 'row' as const }) }),
      );
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('\n');
  return `<table${plain ? ' class="plain"' : ''}><colgroup>${columns}</colgroup>${head}<tbody>\n${body}\n</tbody></table>`;
}

function cellOf(
  { text, look, language }: Cell,
  { whole, scope }: Readonly<{ whole: Of; scope?: 'row' | 'col' }>,
): string {
  const kind = look && look !== 'plain' ? ` class="${look}"` : '';
  const lang = langOf(language, whole);
  return scope
    ? `<th scope="${scope}"${kind}${lang}>${escaped(text)}</th>`
    : `<td${kind}${lang}>${escaped(text)}</td>`;
}
