import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@medplum/react/styles.css';
import { MantineProvider } from '@mantine/core';
import { MedplumProvider } from '@medplum/react';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { seededClient } from './client';

function navigate(path: string) {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}

function subscribe(changed: () => void) {
  addEventListener('popstate', changed);
  return () => removeEventListener('popstate', changed);
}

function Root() {
  return <App pathname={useSyncExternalStore(subscribe, () => location.pathname)} />;
}

if (location.pathname === '/') history.replaceState(null, '', '/Patient');
const medplum = await seededClient();
const root = document.getElementById('root');
if (!root) throw new Error('No #root');
createRoot(root).render(
  <MedplumProvider medplum={medplum} navigate={navigate}>
    <MantineProvider>
      <Root />
    </MantineProvider>
  </MedplumProvider>,
);
