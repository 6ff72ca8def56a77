import cluster from 'node:cluster'
import { subscribe } from 'node:diagnostics_channel'
import type pg from 'pg'
import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { pool } from '@/lib/db'
import { gathered } from '@/lib/front/gathering'
import { shared, soon } from '@/lib/front/soon'
import type { How } from '@/lib/front/visits'

/** In seconds: from a kept page to one that nobody waits for. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
/** How long the number of jobs is good for, in ms. */
const JOBS = 5000

/** The framework's pages have a pool of their own. */
const pools = new Set<pg.Pool>([pool])
subscribe('pool', (other) => pools.add(other as pg.Pool))

const countJobs = shared(() => soon(pool.query(
  `SELECT count(*) FILTER (WHERE attempts < max_attempts)::int AS waiting, count(*) FILTER (WHERE attempts >= max_attempts)::int AS failed
   FROM graphile_worker.jobs`,
)), JOBS)

/**
 * What the site tells Prometheus: of this process, or of all that serve behind the port.
 * @param held how many answers are kept, their bytes, and how many have been made to be kept
 */
export function openMetrics(held: () => { count: number; bytes: number; made: number }) {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  if (cluster.isWorker) {
    AggregatorRegistry.setRegistries(registry)
    new AggregatorRegistry()
  }
  const requests = new Counter({ name: 'http_requests_total', help: 'Requests answered', labelNames: ['how', 'status'], registers })
  const durations = new Histogram({
    name: 'http_request_duration_seconds', help: 'Until the last byte was sent', labelNames: ['how'], buckets, registers,
  })
  new Gauge({ name: 'kept_pages', help: 'Answers kept in memory', registers, collect() { this.set(held().count) } })
  new Gauge({ name: 'kept_pages_bytes', help: 'Memory they take', registers, collect() { this.set(held().bytes) } })
  new Counter({
    name: 'page_makings_total', help: 'Answers made to be kept', registers,
    collect() {
      this.reset()
      this.inc(held().made)
    },
  })
  new Gauge({
    name: 'database_connections', help: 'Connections of the pools, and those who wait for one', labelNames: ['state'], registers,
    collect() {
      const sum = (of: (pool: pg.Pool) => number) => [...pools].reduce((total, pool) => total + of(pool), 0)
      this.set({ state: 'used' }, sum(({ totalCount, idleCount }) => totalCount - idleCount))
      this.set({ state: 'idle' }, sum(({ idleCount }) => idleCount))
      this.set({ state: 'waited_for' }, sum(({ waitingCount }) => waitingCount))
    },
  })
  new Gauge({
    // Every process counts the same jobs.
    name: 'jobs', help: 'Jobs to be done, and those given up', labelNames: ['state'], registers, aggregator: 'max',
    async collect() {
      const counted = await countJobs()
      this.reset()
      for (const state of counted ? ['waiting', 'failed'] : []) this.set({ state }, counted!.rows[0][state])
    },
  })

  return {
    type: registry.contentType,
    /** A request is over, so many seconds after it came. */
    count(how: How, status: number, seconds: number): void {
      requests.inc({ how, status: `${Math.floor(status / 100)}xx` })
      durations.observe({ how }, seconds)
    },
    text: (): Promise<string> => (cluster.isWorker ? gathered() : registry.metrics()),
  }
}

export type Metrics = ReturnType<typeof openMetrics>
