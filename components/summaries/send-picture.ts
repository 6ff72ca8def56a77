import { uploadPath } from '@/lib/images/address'

export type Answer = { name: string; width: number; height: number } | { message: string; again: boolean }

/** Statuses that trying once more may change: signed out, too often, out of reach, the server's own fault. */
const passing = (status: number) => status === 401 || status === 429 || status >= 500

/**
 * Sends a picture; an answer comes whatever happens, with whether it is of use to try again.
 * @param onProgress told the part of it that has gone out, 0 to 1
 */
export function sendPicture(about: Parameters<typeof uploadPath>[0], picture: File, onProgress: (part: number) => void, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    // A fetch does not tell how much has gone out.
    const request = new XMLHttpRequest()
    request.open('POST', uploadPath(about))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0))
    request.addEventListener('load', () => {
      const { name, width, height, message } = (request.response ?? {}) as { name?: string; width: number; height: number; message?: string }
      const refused = { message: message ?? `It was not taken (${request.status}).`, again: passing(request.status) }
      resolve(name ? { name, width, height } : refused)
    })
    const lost = { message: 'It could not be sent. Try again when you are connected.', again: true }
    request.addEventListener('error', () => resolve(lost))
    request.addEventListener('abort', () => resolve({ message: 'Not sent.', again: false }))
    signal.addEventListener('abort', () => request.abort())
    request.send(picture)
  })
}
