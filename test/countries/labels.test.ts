import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAddress, loadCountry, type AddressText } from '../../src/countries/index.js';

const ana = { firstName: 'Ana', lastName: 'Silva' };

const labels: readonly (readonly [string, AddressText, readonly string[]])[] = [
  [
    'US',
    {
      ...ana,
      company: 'Acme',
      street: 'Main Street',
      number: '12',
      line2: 'Apt 4',
      city: 'New York',
      province: 'New York',
      zip: '10001',
    },
    ['Ana Silva', 'Acme', '12 Main Street', 'Apt 4', 'New York, NY 10001'],
  ],
  ['US', { city: 'New York', zip: '10001' }, ['New York 10001']],
  ['US', { provinceCode: 'NY', zip: '10001' }, ['NY 10001']],
  ['US', { city: 'New York', provinceCode: 'NY' }, ['New York, NY']],
  [
    'BR',
    {
      ...ana,
      street: 'Rua Augusta',
      number: '123',
      floor: 'Apto 4',
      locality: 'Consolação',
      city: 'São Paulo',
      provinceCode: 'SP',
      zip: '01310100',
    },
    ['Ana Silva', 'Rua Augusta 123, Apto 4', 'Consolação', 'São Paulo-SP', '01310-100'],
  ],
  [
    'AR',
    {
      street: 'Av. Corrientes',
      number: '1234',
      floor: '3º B',
      locality: 'San Nicolás',
      city: 'Buenos Aires',
      provinceCode: 'C',
      zip: 'C1043AAZ',
    },
    [
      'Av. Corrientes 1234, 3º B',
      'San Nicolás',
      'C1043AAZ Buenos Aires',
      'Ciudad Autónoma de Buenos Aires',
    ],
  ],
  [
    'ES',
    { street: 'Calle Mayor', number: '5', zip: '28013', city: 'Madrid', provinceCode: 'M' },
    ['Calle Mayor 5', '28013 Madrid Madrid'],
  ],
  [
    'DE',
    {
      street: 'Hauptstraße',
      number: '7',
      zip: '26133',
      city: 'Oldenburg',
      province: 'Niedersachsen',
    },
    ['Hauptstraße 7', '26133 Oldenburg'],
  ],
  [
    'GB',
    { street: 'Baker Street', number: '221b', city: 'London', zip: 'nw16xe' },
    ['221b Baker Street', 'London', 'NW1 6XE'],
  ],
  [
    'FR',
    { street: 'rue de Rivoli', number: '10', zip: '75001', city: 'Paris' },
    ['10 rue de Rivoli', '75001 Paris'],
  ],
  [
    'IT',
    { street: 'Via Roma 1', zip: '00144', city: 'Roma', province: 'Roma' },
    ['Via Roma 1', '00144 Roma RM'],
  ],
  [
    'CH',
    { street: 'Bahnhofstrasse 1', zip: '8001', city: 'Zürich' },
    ['Bahnhofstrasse 1', 'CH-8001 Zürich'],
  ],
  ['DE', { street: 'Am Markt 1', locality: 'Osternburg' }, ['Am Markt 1', 'Osternburg']],
  ['CH', { street: 'Bahnhofstrasse 1', city: 'Zürich' }, ['Bahnhofstrasse 1', 'Zürich']],
  ['SE', { zip: 'SE-11455', city: 'Stockholm' }, ['SE-11455 Stockholm']],
  ['GG', { street: 'a', city: 'b', zip: 'gy11aa' }, ['a', 'b', 'GUERNSEY', 'GY1 1AA']],
  ['GT', { street: 'a', zip: '09001' }, ['a', '09001']],
  ['GT', { street: 'a', zip: '09001', city: 'b' }, ['a', '09001- b']],
  ['GN', { street: 'a', line2: 'x', zip: '001', city: 'b' }, ['001 a', 'x b']],
  ['RE', { zip: '97400', city: 'Saint-Denis' }, ['97400 Saint-Denis']],
  [
    'JP',
    {
      firstName: '太郎',
      lastName: '山田',
      company: '例社',
      street: '千代田1-1',
      province: '東京都',
      city: '千代田区',
      zip: '1000001',
    },
    ['〒100-0001', '東京都', '千代田区', '千代田1-1', '例社', '山田 太郎'],
  ],
  [
    'JP',
    { ...ana, street: '1-1 Chiyoda', province: 'Tokyo', zip: '1000001' },
    ['Ana Silva', '1-1 Chiyoda, Tokyo', '100-0001'],
  ],
  ['JP', { ...ana, street: '千代田1-1' }, ['千代田1-1', 'Ana Silva']],
  [
    'CN',
    { firstName: '小明', lastName: '王', street: '长安街1号', city: '北京市', zip: '100001' },
    ['100001', '北京市', '长安街1号', '王小明'],
  ],
  ['HU', { firstName: 'Anna', lastName: 'Nagy', city: 'Pécs' }, ['Nagy Anna', 'Pécs']],
  [
    'AE',
    { street: 'Sheikh Zayed Road', city: 'Dubai', province: 'Dubai' },
    ['Sheikh Zayed Road', 'Dubai', 'Dubai'],
  ],
  ['HK', { street: '1 Queen’s Road', provinceCode: 'Kowloon' }, ['1 Queen’s Road', 'Kowloon']],
  ['ZZ', { ...ana, street: 'a', city: 'b', zip: '1' }, ['Ana Silva', 'a', 'b']],
  ['US', {}, []],
];

for (const [code, address, lines] of labels) {
  test(`a label of ${code} says ${lines.join(' / ') || 'nothing'}`, async () => {
    assert.deepEqual(formatAddress(await loadCountry(code, 'en'), address), lines);
  });
}
