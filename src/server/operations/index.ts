import type { Operations } from '../../platforms/operations.js';
import type { Services } from '../services.js';
import {
  createAddress,
  deleteAddress,
  deleteAddresses,
  getAddress,
  listAddresses,
  setDefaultAddress,
  updateAddress,
} from './addresses.js';
import { deleteCustomers } from './bulk.js';
import { deleteCustomer, markCustomerDeleted } from './deleting.js';
import { orFault } from './faults.js';
import { createActivationUrl, inviteCustomer } from './inviting.js';
import { createOrder } from './orders.js';
import { validatePassword } from './passwords.js';
import {
  countCustomers,
  getCustomer,
  getCustomerByRef,
  listCustomers,
  listOrders,
} from './reading.js';
import { uploadCustomers } from './uploading.js';
import { createCustomer, updateCustomer, updateCustomerByRef } from './writing.js';

/** What can be done with the customers of this server's own database from outside. */
export function createOperations(services: Services): Operations {
  return {
    listCustomers: ({ filter, page, ...options }) =>
      orFault(listCustomers(services, filter, page, options)),
    countCustomers: ({ filter }) => orFault(countCustomers(services, filter)),
    getCustomer: ({ id }) => orFault(getCustomer(services, id)),
    getCustomerByRef: ({ ref }) => orFault(getCustomerByRef(services, ref)),
    createCustomer: async ({ write }) => (await orFault(createCustomer(services, write))).customer,
    updateCustomer: ({ id, write }) => orFault(updateCustomer(services, id, write)),
    updateCustomerByRef: (input) => orFault(updateCustomerByRef(services, input)),
    deleteCustomer: ({ id, ...options }) => orFault(deleteCustomer(services, id, options)),
    markCustomerDeleted: ({ ref }) => orFault(markCustomerDeleted(services, ref)),
    deleteCustomers: (input) => orFault(deleteCustomers(services, input)),
    uploadCustomers: ({ rows }) => orFault(uploadCustomers(services, rows)),
    validatePassword: ({ id, password }) => orFault(validatePassword(services, id, password)),
    inviteCustomer: ({ id, mail }) => orFault(inviteCustomer(services, id, mail)),
    createActivationUrl: ({ id }) => orFault(createActivationUrl(services, id)),
    listAddresses: ({ customerId, page }) => orFault(listAddresses(services, customerId, page)),
    countAddresses: async ({ customerId }) =>
      (await orFault(listAddresses(services, customerId))).length,
    getAddress: ({ customerId, id }) => orFault(getAddress(services, customerId, id)),
    createAddress: ({ customerId, write }) => orFault(createAddress(services, customerId, write)),
    updateAddress: ({ customerId, id, write }) =>
      orFault(updateAddress(services, customerId, id, write)),
    deleteAddress: ({ customerId, id }) => orFault(deleteAddress(services, customerId, id)),
    deleteAddresses: ({ customerId }) => orFault(deleteAddresses(services, customerId)),
    setDefaultAddress: ({ customerId, id }) => orFault(setDefaultAddress(services, customerId, id)),
    listOrders: ({ customerIds, page }) => orFault(listOrders(services, customerIds, page)),
    createOrder: ({ order }) => orFault(createOrder(services, order)),
  };
}
