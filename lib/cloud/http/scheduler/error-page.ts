const TITLES: Readonly<Record<number, string>> = { 404: 'Not Found', 503: 'Service Unavailable' };

/** What the servers in front of the service say, who know no JSON. */
export const errorPage = (status: number, path: string): string => `<!DOCTYPE html>
<html lang=en>
<title>Error ${status} (${TITLES[status] ?? 'Server Error'})!!1</title>
<p><b>${status}.</b> <ins>That’s an error.</ins>
<p>${status === 404 ? `The requested URL <code>${escaped(path)}</code> was not found on this server.` : 'The service is temporarily unavailable. Please try again in 30 seconds.'} <ins>That’s all we know.</ins>
`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
