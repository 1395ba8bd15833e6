import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { noteAttendance } from './app/attendance.ts';
import { LanguageProvider, startingLanguage } from './app/language.tsx';
import { NodeClock } from './app/node-clock.tsx';
import { newQueryClient } from './app/queries.ts';
import { newRouter } from './app/router.tsx';
import { Gate } from './sign-in/gate.tsx';
import { newTold } from './sign-in/told.ts';
import { speak } from './strings/catalogs.ts';
import './ui/base.css';

const place = document.getElementById('desk');
if (!place) throw new Error('index.html has no place for the desk');

const language = startingLanguage();
await speak(language);

for (const act of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
  addEventListener(act, noteAttendance, { passive: true, capture: true });
}

const told = newTold();
const queries = newQueryClient(told.tell);
const router = newRouter();

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider start={language}>
        <Gate told={told}>
          <NodeClock>
            <RouterProvider router={router} />
          </NodeClock>
        </Gate>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
