import { LeftOut } from './left-out'

const sentence = `The page could not be made. What you have published or saved is safe. Trying again often helps;
  if it does not, the number below tells us where to look.`

export type FailureProps = { error: unknown; retry: () => void }

/** Something broke on our side; the number finds it in the server's log. */
export function Failure({ error, retry }: FailureProps) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <LeftOut title="Something went wrong on our side." sentence={sentence} number={digest ? `Error ${digest}` : 'Error 500'}>
      <p className="row"><button className="btn main" onClick={retry}>Try again</button></p>
    </LeftOut>
  )
}
