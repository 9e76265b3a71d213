/** 80 random bits. A page without a secure address has no `randomUUID`. */
export const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
