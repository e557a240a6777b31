/** The control orders of one upstream, as a test gives them over HTTP. */
export function controlOf(url: string) {
  const order = async (name: string, body: unknown = {}) => {
    const response = await fetch(`${url}/__control/${name}`, { method: 'POST', body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  return {
    order,
    fault: (fault: unknown) => order('fault', fault),
    counters: async (): Promise<unknown> => (await fetch(`${url}/__control/counters`)).json(),
  };
}

export async function getJson<Body>(url: string): Promise<Body> {
  return (await fetch(url)).json() as Promise<Body>;
}
