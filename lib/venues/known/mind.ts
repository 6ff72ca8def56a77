import type { KnownVenue } from './venue'

export const neuroscience: KnownVenue[] = [
  ['journals/neuron', 'Neuron', 'Neuron', { issn: ['0896-6273', '1097-4199'], doi: ['10.1016/j.neuron.'] }],
  ['journals/nature-neuroscience', 'Nat. Neurosci.', 'Nature Neuroscience', { issn: ['1097-6256', '1546-1726'], doi: ['10.1038/s41593-', '10.1038/nn.'] }],
  ['journals/nature-reviews-neuroscience', 'Nat. Rev. Neurosci.', 'Nature Reviews Neuroscience', { issn: ['1471-003X', '1471-0048'], doi: ['10.1038/s41583-', '10.1038/nrn#', '10.1038/nrn.'] }],
  ['journals/journal-of-neuroscience', 'J. Neurosci.', 'Journal of Neuroscience', { also: ['Journal of Neuroscience: The Official Journal of the Society for Neuroscience'], issn: ['0270-6474', '1529-2401'], doi: ['10.1523/jneurosci.'] }],
  ['journals/journal-of-neurophysiology', 'J. Neurophysiol.', 'Journal of Neurophysiology', { issn: ['0022-3077', '1522-1598'], doi: ['10.1152/jn.'] }],
  ['journals/eneuro', 'eNeuro', 'eNeuro', { issn: ['2373-2822'], doi: ['10.1523/eneuro.'] }],
  ['journals/neuroimage', 'NeuroImage', 'NeuroImage', { issn: ['1053-8119', '1095-9572'], doi: ['10.1016/j.neuroimage.', '10.1006/nimg.'] }],
  ['journals/human-brain-mapping', 'Hum. Brain Mapp.', 'Human Brain Mapping', { issn: ['1065-9471', '1097-0193'], doi: ['10.1002/hbm.'] }],
  ['journals/cerebral-cortex', 'Cereb. Cortex', 'Cerebral Cortex', { issn: ['1047-3211', '1460-2199'], doi: ['10.1093/cercor/'] }],
  ['journals/brain-a-journal-of-neurology', 'Brain', 'Brain', { also: ['Brain: A Journal of Neurology'], issn: ['0006-8950', '1460-2156'], doi: ['10.1093/brain/'] }],
  ['journals/trends-in-neurosciences', 'Trends Neurosci.', 'Trends in Neurosciences', { issn: ['0166-2236', '1878-108X'], doi: ['10.1016/j.tins.'] }],
  ['journals/jocn', 'J. Cogn. Neurosci.', 'Journal of Cognitive Neuroscience', { issn: ['0898-929X', '1530-8898'], doi: ['10.1162/jocn'] }],
  ['journals/jcns', 'J. Comput. Neurosci.', 'Journal of Computational Neuroscience', { issn: ['0929-5313', '1573-6873'], doi: ['10.1007/s10827-'] }],
  ['journals/hippocampus', 'Hippocampus', 'Hippocampus', { issn: ['1050-9631', '1098-1063'], doi: ['10.1002/hipo.'] }],
  ['journals/neuropsychologia', 'Neuropsychologia', 'Neuropsychologia', { issn: ['0028-3932'], doi: ['10.1016/j.neuropsychologia.'] }],
  ['journals/frontiers-in-neuroscience', 'Front. Neurosci.', 'Frontiers in Neuroscience', { issn: ['1662-4548', '1662-453X'], doi: ['10.3389/fnins.'] }],
  ['journals/ficn', 'Front. Comput. Neurosci.', 'Frontiers in Computational Neuroscience', { issn: ['1662-5188'], doi: ['10.3389/fncom.'] }],
]

export const psychology: KnownVenue[] = [
  ['journals/psychological-science', 'Psychol. Sci.', 'Psychological Science', { issn: ['0956-7976', '1467-9280'], doi: ['10.1177/0956797'] }],
  ['journals/psychological-review', 'Psychol. Rev.', 'Psychological Review', { issn: ['0033-295X', '1939-1471'] }],
  ['journals/psychological-bulletin', 'Psychol. Bull.', 'Psychological Bulletin', { issn: ['0033-2909', '1939-1455'], doi: ['10.1037/bul#'] }],
  ['journals/journal-of-personality-and-social-psychology', 'J. Pers. Soc. Psychol.', 'Journal of Personality and Social Psychology', { also: ['JPSP'], issn: ['0022-3514', '1939-1315'] }],
  ['journals/behavioral-and-brain-sciences', 'Behav. Brain Sci.', 'Behavioral and Brain Sciences', { also: ['BBS'], issn: ['0140-525X', '1469-1825'], doi: ['10.1017/s0140525x'] }],
  ['journals/trends-in-cognitive-sciences', 'Trends Cogn. Sci.', 'Trends in Cognitive Sciences', { issn: ['1364-6613', '1879-307X'], doi: ['10.1016/j.tics.'] }],
  ['journals/cognition', 'Cognition', 'Cognition', { issn: ['0010-0277', '1873-7838'], doi: ['10.1016/j.cognition.'] }],
  ['journals/cognitive-psychology', 'Cogn. Psychol.', 'Cognitive Psychology', { issn: ['0010-0285', '1095-5623'], doi: ['10.1016/j.cogpsych.'] }],
  ['journals/cogsci', 'Cogn. Sci.', 'Cognitive Science', { issn: ['0364-0213', '1551-6709'], doi: ['10.1111/cogs.'] }],
  ['conf/cogsci', 'CogSci', 'Annual Meeting of the Cognitive Science Society', { also: ['Annual Conference of the Cognitive Science Society'] }],
  ['journals/frontiers-in-psychology', 'Front. Psychol.', 'Frontiers in Psychology', { issn: ['1664-1078'], doi: ['10.3389/fpsyg.'] }],
  ['journals/vision-research', 'Vis. Res.', 'Vision Research', { issn: ['0042-6989', '1878-5646'], doi: ['10.1016/j.visres.'] }],
]
