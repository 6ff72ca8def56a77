import type { ReactNode } from 'react'
import type { FieldLink } from '@/lib/fields/queries'
import type { SearchQuery } from '@/lib/search/schema'
import { SEARCH_FORM } from './search-form'

type Props = { query: SearchQuery; fields: FieldLink[]; venues: { key: string; shortName: string }[] }

/** What narrows a search: controls of its form, folded on a phone. */
export function Facets({ query, fields, venues }: Props) {
  const chosen = query.venue !== null && !venues.some(({ key }) => key === query.venue)
  const listed = chosen ? [{ key: query.venue!, shortName: query.venue! }, ...venues] : venues
  return (
    <details className="fold facets">
      <summary>Narrow the results</summary>
      <div className="stack">
        <fieldset>
          <legend className="head-2">Show</legend>
          <Choice type="checkbox" name="explained" value="1" chosen={query.explained}>Has a summary</Choice>
        </fieldset>
        <fieldset>
          <legend className="head-2">Field</legend>
          <Choice type="radio" name="field" value="" chosen={query.field === null}>Any</Choice>
          {fields.map(({ key, name }) => (
            <Choice key={key} type="radio" name="field" value={key} chosen={query.field === key}>{name}</Choice>
          ))}
        </fieldset>
        {listed.length > 0 && (
          <fieldset>
            <legend className="head-2">Venue</legend>
            <Choice type="radio" name="venue" value="" chosen={query.venue === null}>Any</Choice>
            {listed.map(({ key, shortName }) => (
              <Choice key={key} type="radio" name="venue" value={key} chosen={query.venue === key}>{shortName}</Choice>
            ))}
          </fieldset>
        )}
        <fieldset>
          <legend className="head-2">Year</legend>
          <div className="years-between">
            <label className="vh" htmlFor="from">From</label>
            <input className="field" id="from" name="from" form={SEARCH_FORM} inputMode="numeric" maxLength={4} defaultValue={query.from ?? ''} />
            <span>to</span>
            <label className="vh" htmlFor="to">To</label>
            <input className="field" id="to" name="to" form={SEARCH_FORM} inputMode="numeric" maxLength={4} defaultValue={query.to ?? ''} />
          </div>
        </fieldset>
        <button className="btn" form={SEARCH_FORM}>Apply</button>
      </div>
    </details>
  )
}

type ChoiceProps = { type: 'checkbox' | 'radio'; name: string; value: string; chosen: boolean; children: ReactNode }

function Choice({ type, name, value, chosen, children }: ChoiceProps) {
  return (
    <label className="choice">
      <input type={type} name={name} value={value} form={SEARCH_FORM} defaultChecked={chosen} />
      <span>{children}</span>
    </label>
  )
}
