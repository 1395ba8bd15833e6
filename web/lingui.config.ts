import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** Line numbers would make every catalogue change with every edit. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es', 'zh'],
  catalogs: [
    {
      path: '<rootDir>/strings/{locale}',
      include: ['<rootDir>'],
      exclude: ['<rootDir>/dist', '**/.dist-*', '**/*.test.ts'],
    },
  ],
  format: formatter({ lineNumbers: false }),
});
