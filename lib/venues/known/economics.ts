import type { KnownVenue } from './venue'

/** Economics, finance and the management of both. */
export const economics: KnownVenue[] = [
  ['journals/american-economic-review', 'AER', 'American Economic Review', { issn: ['0002-8282', '1944-7981'], doi: ['10.1257/aer.'] }],
  ['journals/econometrica', 'Econometrica', 'Econometrica', { issn: ['0012-9682', '1468-0262'], doi: ['10.3982/ecta#'] }],
  ['journals/quarterly-journal-of-economics', 'QJE', 'The Quarterly Journal of Economics', { issn: ['0033-5533', '1531-4650'], doi: ['10.1093/qje/'] }],
  ['journals/journal-of-political-economy', 'JPE', 'Journal of Political Economy', { issn: ['0022-3808', '1537-534X'] }],
  ['journals/review-of-economic-studies', 'REStud', 'The Review of Economic Studies', { issn: ['0034-6527', '1467-937X'], doi: ['10.1093/restud/'] }],
  ['journals/review-of-economics-and-statistics', 'REStat', 'The Review of Economics and Statistics', { issn: ['0034-6535', '1530-9142'], doi: ['10.1162/rest.', '10.1162/rest_a_'] }],
  ['journals/journal-of-economic-perspectives', 'JEP', 'Journal of Economic Perspectives', { issn: ['0895-3309', '1944-7965'], doi: ['10.1257/jep.'] }],
  ['journals/journal-of-economic-literature', 'JEL', 'Journal of Economic Literature', { issn: ['0022-0515'], doi: ['10.1257/jel.'] }],
  ['journals/journal-of-econometrics', 'J. Econom.', 'Journal of Econometrics', { issn: ['0304-4076'], doi: ['10.1016/j.jeconom.'] }],
  ['journals/journal-of-economic-theory', 'J. Econ. Theory', 'Journal of Economic Theory', { issn: ['0022-0531'], doi: ['10.1016/j.jet.'] }],
  ['journals/journal-of-monetary-economics', 'J. Monet. Econ.', 'Journal of Monetary Economics', { issn: ['0304-3932'], doi: ['10.1016/j.jmoneco.'] }],
  ['journals/journal-of-public-economics', 'J. Public Econ.', 'Journal of Public Economics', { issn: ['0047-2727'], doi: ['10.1016/j.jpubeco.'] }],
  ['journals/games-and-economic-behavior', 'Games Econ. Behav.', 'Games and Economic Behavior', { issn: ['0899-8256'], doi: ['10.1016/j.geb.'] }],
  ['journals/theoretical-economics', 'Theor. Econ.', 'Theoretical Economics', { issn: ['1933-6837', '1555-7561'], doi: ['10.3982/te#'] }],
  ['journals/economic-journal', 'Econ. J.', 'The Economic Journal', { issn: ['0013-0133', '1468-0297'], doi: ['10.1093/ej/', '10.1111/ecoj.'] }],
  ['journals/journal-of-finance', 'J. Finance', 'The Journal of Finance', { issn: ['0022-1082', '1540-6261'], doi: ['10.1111/jofi.'] }],
  ['journals/journal-of-financial-economics', 'JFE', 'Journal of Financial Economics', { issn: ['0304-405X'], doi: ['10.1016/j.jfineco.'] }],
  ['journals/review-of-financial-studies', 'RFS', 'The Review of Financial Studies', { issn: ['0893-9454', '1465-7368'], doi: ['10.1093/rfs/'] }],
  ['journals/mansci', 'Manag. Sci.', 'Management Science', { issn: ['0025-1909', '1526-5501'], doi: ['10.1287/mnsc.'] }],
  ['journals/ior', 'Oper. Res.', 'Operations Research', { issn: ['0030-364X', '1526-5463'], doi: ['10.1287/opre.'] }],
  ['journals/eor', 'EJOR', 'European Journal of Operational Research', { issn: ['0377-2217'], doi: ['10.1016/j.ejor.'] }],
]
