import { expect, test } from 'vitest';
import { SERVICE_NAMES } from '../../core/service-names';
import { openHttpServices } from './http-services';

test('faults and traces know the services by the names that the services have', () => {
  const services = openHttpServices().map(({ service }) => service);
  expect(['s3', ...services.map(({ name }) => name)].sort()).toEqual([...SERVICE_NAMES].sort());
});

test('an address has one service', () => {
  const services = openHttpServices().map(({ service }) => service);
  for (const { name } of services) {
    const url = new URL(`https://${name}/`);
    expect(services.filter((service) => service.answers(url)).map((service) => service.name)).toEqual([name]);
  }
});
