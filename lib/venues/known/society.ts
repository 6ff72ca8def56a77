import type { KnownVenue } from './venue'

/** The sciences of society, and of science itself. */
export const socialScience: KnownVenue[] = [
  ['journals/nature-human-behaviour', 'Nat. Hum. Behav.', 'Nature Human Behaviour', { issn: ['2397-3374'], doi: ['10.1038/s41562-'] }],
  ['journals/american-political-science-review', 'APSR', 'American Political Science Review', { issn: ['0003-0554', '1537-5943'], doi: ['10.1017/s0003055'] }],
  ['journals/american-journal-of-political-science', 'AJPS', 'American Journal of Political Science', { issn: ['0092-5853', '1540-5907'], doi: ['10.1111/ajps.'] }],
  ['journals/american-sociological-review', 'Am. Sociol. Rev.', 'American Sociological Review', { issn: ['0003-1224', '1939-8271'], doi: ['10.1177/0003122'] }],
  ['journals/american-journal-of-sociology', 'Am. J. Sociol.', 'American Journal of Sociology', { issn: ['0002-9602', '1537-5390'] }],
  ['journals/annual-review-of-sociology', 'Annu. Rev. Sociol.', 'Annual Review of Sociology', { issn: ['0360-0572', '1545-2115'], doi: ['10.1146/annurev-soc-', '10.1146/annurev.soc.'] }],
  ['journals/social-networks', 'Soc. Netw.', 'Social Networks', { issn: ['0378-8733'], doi: ['10.1016/j.socnet.'] }],
  ['journals/research-policy', 'Res. Policy', 'Research Policy', { issn: ['0048-7333'], doi: ['10.1016/j.respol.'] }],
  ['journals/scientometrics', 'Scientometrics', 'Scientometrics', { issn: ['0138-9130', '1588-2861'], doi: ['10.1007/s11192-'] }],
  ['journals/qss', 'Quant. Sci. Stud.', 'Quantitative Science Studies', { issn: ['2641-3337'], doi: ['10.1162/qss_a_'] }],
  ['journals/language', 'Language', 'Language', { issn: ['0097-8507', '1535-0665'] }],
]
