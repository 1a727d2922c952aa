/** The least form that sends a request and shows the message of the response. */
export function showForm(parent) {
  parent.innerHTML = "<form><input><button>Connect</button><output></output></form>";
  const [input, output] = [parent.querySelector("input"), parent.querySelector("output")];
  parent.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const response = await fetch("/import/sources", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-API-KEY": "any" },
      body: JSON.stringify({ source: { vendor: "postgres", name: input.value } }),
    });
    output.textContent = (await response.json()).message;
  });
}
