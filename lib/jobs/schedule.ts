/** What is done by the clock (UTC), in cron's notation; one that is still waiting is not done twice. */
export const schedule = `
* * * * * settle_lists ?jobKey=settle_lists&max=1
7 * * * * tidy ?jobKey=tidy&max=3
`
