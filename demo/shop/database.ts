import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

const schema = `
CREATE TABLE IF NOT EXISTS cart_lines (
  cart_id TEXT NOT NULL,
  product_id TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  UNIQUE (cart_id, product_id)
);
CREATE TABLE IF NOT EXISTS orders (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  cart_id TEXT NOT NULL UNIQUE,
  token_id TEXT NOT NULL UNIQUE,
  customer_id TEXT,
  details TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS reported_orders (number INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS seeds (name TEXT PRIMARY KEY);
`;

export type ShopDatabase = Database.Database;

/** The demo shop's own carts and orders: a file apart from the customers, as with any real shop. */
export function openShopDatabase(dataDirectory: string): ShopDatabase {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const database = new Database(join(dataDirectory, 'shop.db'));
  // The timeout comes first: changing the journal mode needs the lock.
  database.pragma('busy_timeout = 5000');
  database.pragma('journal_mode = WAL');
  database.exec(schema);
  return database;
}
