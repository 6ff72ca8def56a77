import type { KnownVenue } from './venue'

export const statistics: KnownVenue[] = [
  ['journals/annals-of-statistics', 'Ann. Stat.', 'The Annals of Statistics', { issn: ['0090-5364', '2168-8966'], doi: ['10.1214/aos/'] }],
  ['journals/annals-of-probability', 'Ann. Probab.', 'The Annals of Probability', { issn: ['0091-1798', '2168-894X'], doi: ['10.1214/aop/'] }],
  ['journals/annals-of-applied-probability', 'Ann. Appl. Probab.', 'The Annals of Applied Probability', { issn: ['1050-5164', '2168-8737'], doi: ['10.1214/aoap/'] }],
  ['journals/annals-of-applied-statistics', 'Ann. Appl. Stat.', 'The Annals of Applied Statistics', { issn: ['1932-6157', '1941-7330'] }],
  ['journals/annals-of-mathematical-statistics', 'Ann. Math. Stat.', 'The Annals of Mathematical Statistics', { issn: ['0003-4851', '2168-8990'], doi: ['10.1214/aoms/'] }],
  ['journals/jasa', 'JASA', 'Journal of the American Statistical Association', { issn: ['0162-1459', '1537-274X'] }],
  ['journals/jrss-b', 'JRSS B', 'Journal of the Royal Statistical Society: Series B (Statistical Methodology)', {
    also: ['Journal of the Royal Statistical Society, Series B', 'Journal of the Royal Statistical Society Series B: Statistical Methodology', 'Journal of the Royal Statistical Society: Series B (Methodological)', 'J. R. Stat. Soc. B'],
    issn: ['1369-7412', '1467-9868', '0035-9246'], doi: ['10.1111/rssb.', '10.1093/jrsssb/'] }],
  ['journals/biometrika', 'Biometrika', 'Biometrika', { issn: ['0006-3444', '1464-3510'], doi: ['10.1093/biomet/'] }],
  ['journals/biometrics', 'Biometrics', 'Biometrics', { issn: ['0006-341X', '1541-0420'], doi: ['10.1111/biom.', '10.1093/biomtc/'] }],
  ['journals/biostatistics', 'Biostatistics', 'Biostatistics', { issn: ['1465-4644', '1468-4357'], doi: ['10.1093/biostatistics/'] }],
  ['journals/bernoulli', 'Bernoulli', 'Bernoulli', { issn: ['1350-7265', '1573-9759'] }],
  ['journals/statistical-science', 'Stat. Sci.', 'Statistical Science', { issn: ['0883-4237', '2168-8745'], doi: ['10.1214/ss/'] }],
  ['journals/statistics-in-medicine', 'Stat. Med.', 'Statistics in Medicine', { issn: ['0277-6715', '1097-0258'], doi: ['10.1002/sim.'] }],
  ['journals/sac', 'Stat. Comput.', 'Statistics and Computing', { issn: ['0960-3174', '1573-1375'], doi: ['10.1007/s11222-'] }],
  ['journals/jcgs', 'JCGS', 'Journal of Computational and Graphical Statistics', { issn: ['1061-8600', '1537-2715'] }],
  ['journals/technometrics', 'Technometrics', 'Technometrics', { issn: ['0040-1706', '1537-2723'] }],
  ['journals/journal-of-statistical-software', 'J. Stat. Softw.', 'Journal of Statistical Software', { issn: ['1548-7660'], doi: ['10.18637/jss.'] }],
  ['journals/ptrf', 'Probab. Theory Relat. Fields', 'Probability Theory and Related Fields', { also: ['PTRF'], issn: ['0178-8051', '1432-2064'], doi: ['10.1007/s00440-'] }],
]
