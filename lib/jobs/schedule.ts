/** What is done by the clock (UTC), in cron's notation; one that is still waiting is not done twice. */
export const schedule = `
* * * * * settle_lists ?jobKey=settle_lists&max=1
*/5 * * * * count_words ?jobKey=count_words&max=3
0 6 * * * digest ?jobKey=digest&fill=12h
7 * * * * tidy ?jobKey=tidy&max=3
23 3 * * * tidy_pictures ?jobKey=tidy_pictures&max=3
`
