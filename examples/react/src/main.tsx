import 'customer-elements/define/account-menu';
import 'customer-elements/define/provider';
import 'customer-elements/define/sign-in';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

createRoot(document.getElementById('app')!).render(<App />);
