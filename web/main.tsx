import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider, startingLanguage } from './app/language.tsx';
import { followChanges } from './app/live.ts';
import { NodeClock } from './app/node-clock.tsx';
import { newQueryClient } from './app/queries.ts';
import { newRouter } from './app/router.tsx';
import { speak } from './strings/catalogs.ts';
import './ui/base.css';

const place = document.getElementById('desk');
if (!place) throw new Error('index.html has no place for the desk');

const language = startingLanguage();
await speak(language);

const queries = newQueryClient();
followChanges(queries);

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider start={language}>
        <NodeClock>
          <RouterProvider router={newRouter()} />
        </NodeClock>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
