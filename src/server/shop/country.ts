export { homeCountry } from '../../contract/home-country.js';
