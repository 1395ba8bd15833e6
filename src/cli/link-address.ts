/** Where a one-time link opens. The secret stands after `#`, which no browser sends and no server writes down. */
export const linkAddress = (desk: string, secret: string): string =>
  new URL(`/link#${secret}`, desk).href;
