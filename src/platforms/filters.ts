import { money } from '../contract/text.js';
import {
  idParameter,
  instantParameter,
  numberParameter,
  parameter,
  textParameter,
} from './parameter.js';

/** What more than one API finds customers by, each under a name of its own. */
export const filter = {
  sinceId: parameter('sinceId', idParameter, 'Above this id'),
  minId: parameter('minId', idParameter, 'From this id on'),
  maxId: parameter('maxId', idParameter, 'Up to this id'),
  createdMin: parameter('createdMin', instantParameter, 'Made then or later'),
  createdMax: parameter('createdMax', instantParameter, 'Made then or earlier'),
  updatedMin: parameter('updatedMin', instantParameter, 'Changed then or later'),
  updatedMax: parameter('updatedMax', instantParameter, 'Changed then or earlier'),
  firstName: parameter('firstName', textParameter, 'With this given name'),
  lastName: parameter('lastName', textParameter, 'With this family name'),
  company: parameter('company', textParameter, 'Of this company'),
  email: parameter('email', textParameter, 'With this e-mail'),
  phone: parameter('phone', textParameter, 'With this phone'),
  storeCredit: parameter('storeCredit', money, 'With so much credit'),
  customerGroupId: parameter('customerGroupId', numberParameter(0), 'In this group'),
  taxExemptCategory: parameter('taxExemptCategory', textParameter, 'Of this category'),
  text: parameter('text', textParameter, 'In the name, the e-mail or the identification'),
};

export const pageNumber = parameter('pageNumber', numberParameter(1), 'From 1');

export const pageSize = (usual: number, most: number) =>
  parameter('pageSize', numberParameter(1), `Entries of a page; ${usual}, and ${most} at most`);
