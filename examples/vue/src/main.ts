import 'customer-elements/define/account-menu';
import 'customer-elements/define/provider';
import 'customer-elements/define/sign-in';
import { createApp } from 'vue';
import App from './app.vue';

createApp(App).mount('#app');
