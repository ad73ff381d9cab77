import { connect, type Socket } from "node:net";

/** An answer to a request, read to its end. */
export interface Answered {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** One connection that stays open, one request at a time: a client that costs little beside the server it measures. */
export class KeepAlive {
  readonly #socket: Socket;
  #read = "";
  #done: ((answered: Answered) => void) | null = null;
  #failed: ((error: Error) => void) | null = null;

  constructor(port: number) {
    this.#socket = connect(port, "127.0.0.1").setNoDelay(true).setEncoding("latin1");
    this.#socket.on("data", (part: string) => this.#take(part));
    this.#socket.on("error", (error) => this.#failed?.(error));
    this.#socket.on("close", () => this.#failed?.(new Error("the server closed the connection")));
  }

  request(method: string, path: string, headers: Readonly<Record<string, string>>, body = ""): Promise<Answered> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const bytes = Buffer.from(body);
    const length = method === "GET" ? "" : `Content-Length: ${bytes.length}\r\n`;
    this.#socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${lines.join("")}${length}\r\n`);
    if (bytes.length > 0) this.#socket.write(bytes);
    return new Promise((resolve, reject) => {
      this.#done = resolve;
      this.#failed = reject;
    });
  }

  close(): void {
    this.#failed = null;
    this.#socket.destroy();
  }

  #take(part: string): void {
    this.#read += part;
    const answered = readAnswer(this.#read);
    if (!answered) return;
    this.#read = "";
    const done = this.#done;
    this.#done = null;
    this.#failed = null;
    done?.(answered);
  }
}

/** A whole answer, or null while more is to come. */
function readAnswer(text: string): Answered | null {
  const split = text.indexOf("\r\n\r\n");
  if (split < 0) return null;
  const head = text.slice(0, split);
  const body = text.slice(split + 4);
  const status = Number(head.slice(9, 12));
  if (status === 204 || status === 304) return { status, head, body: "" };
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  const isWhole = length === undefined ? body.endsWith("0\r\n\r\n") : body.length >= Number(length);
  return isWhole ? { status, head, body } : null;
}
