import 'customer-elements/define/account-menu';
import 'customer-elements/define/provider';
import 'customer-elements/define/sign-in';
import { mount } from 'svelte';
import App from './app.svelte';

mount(App, { target: document.getElementById('app')! });
