import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { sentencesInParts } from './sentence-parts.config.ts';

/** React Aria carries its own sentences in 34 languages; three of them are ours. */
function ourLanguagesOnly(): Plugin {
  const sentences =
    /[\\/]react-(?:aria|stately).*[\\/]intl[\\/](?:.*[\\/])?([a-z]{2}-[A-Z]{2})\.m?js$/;
  const kept = new Set(['en-US', 'es-ES', 'zh-CN']);
  return {
    name: 'our-languages-only',
    enforce: 'pre',
    load(id) {
      const language = sentences.exec(id)?.[1];
      return language === undefined || kept.has(language) ? undefined : 'export default {};';
    },
  };
}

/** Where the first node of the demonstration listens. */
const node = 'http://127.0.0.1:4101';

/** `failOnMissing`: a sentence that one of the three languages lacks stops the build, though not somebody who is just writing it. */
export default defineConfig(({ mode }) => ({
  plugins: [
    ourLanguagesOnly(),
    react(),
    lingui({ failOnMissing: mode === 'production', failOnCompileError: true }),
    sentencesInParts(import.meta.dirname),
    babel({ presets: [linguiTransformerBabelPreset()] }),
    tailwindcss(),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // How long each plugin took, told as a warning on a busy machine, would only worry whoever starts this for the first time.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es' },
  server: {
    port: 4110,
    // A node answers to its own name only, and lets nothing be said from another origin.
    proxy: { '/api': { target: node, changeOrigin: true, headers: { origin: node } } },
  },
}));
