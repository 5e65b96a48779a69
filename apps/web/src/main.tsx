import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { newQueryClient } from './api/query.ts'
import { newRouter } from './app/routes.tsx'
import { chosenTheme, showTheme } from './features/settings/theme.ts'
import { LiveRegion } from './ui/announcer.tsx'
import './ui/tokens.css'
import './ui/base.css'
import './ui/print.css'

showTheme(chosenTheme())

const client = newQueryClient()
const router = newRouter(client)
const place = document.getElementById('root')

if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LiveRegion>
          <RouterProvider router={router} />
        </LiveRegion>
      </QueryClientProvider>
    </StrictMode>,
  )
