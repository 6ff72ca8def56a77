/** A refusal with a sentence fit for the person who asked; lib/web maps it to a status and a place on the page. */
export abstract class Refusal extends Error {
  abstract readonly status: number
}

export class NotFound extends Refusal {
  readonly status = 404
  constructor(message = 'There is nothing at this address.') {
    super(message)
  }
}

export class Forbidden extends Refusal {
  readonly status = 403
}

/** What was sent cannot be taken; `fields` says so beside each field by its name. */
export class Invalid extends Refusal {
  readonly status = 422
  constructor(
    readonly fields: Record<string, string>,
    message = 'Please correct what is marked below.',
  ) {
    super(message)
  }
}

/** What was sent builds on what is not so any more; `found` is what the page can show of what is. */
export class Conflict<Found = unknown> extends Refusal {
  readonly status = 409
  constructor(
    message: string,
    readonly found?: Found,
  ) {
    super(message)
  }
}

export class TooMany extends Refusal {
  readonly status = 429
}

/** Something we depend on is away for now. */
export class Unavailable extends Refusal {
  readonly status = 503
}
