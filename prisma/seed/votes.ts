type Votes = Record<string, 1 | -1>

/** By handle; the author's own is cast by publishing. */
export const summaryVotes: { summary: string; votes: Votes }[] = [
  { summary: 'adam-two-averages', votes: { 'raghav-b': 1, ines_okoye: 1, solveig: 1, t_kowalczyk: 1 } },
  { summary: 'adam-from-scratch', votes: { 'meilin-hart': 1, ines_okoye: 1 } },
  { summary: 'adam-where-it-fails', votes: { 'meilin-hart': 1, solveig: 1, 'raghav-b': 1 } },
  { summary: 'attention', votes: { 'raghav-b': 1, t_kowalczyk: 1, ines_okoye: 1 } },
  { summary: 'resnet', votes: { ines_okoye: 1, solveig: 1 } },
  { summary: 'gan', votes: { ines_okoye: 1, 'raghav-b': 1, t_kowalczyk: -1 } },
  { summary: 'vae', votes: { 'meilin-hart': 1, solveig: 1 } },
  { summary: 'fluctuation-test', votes: { ines_okoye: 1, solveig: 1, t_kowalczyk: 1, 'meilin-hart': 1 } },
  { summary: 'jackpots', votes: { 'raghav-b': 1, ines_okoye: 1 } },
  { summary: 'neutral-theory', votes: { solveig: 1, ines_okoye: 1 } },
  { summary: 'hodgkin-huxley', votes: { t_kowalczyk: 1, 'meilin-hart': 1, solveig: 1 } },
  { summary: 'epr', votes: { solveig: 1 } },
  { summary: 'bell', votes: { solveig: 1, 'meilin-hart': 1, 'raghav-b': 1, ines_okoye: 1 } },
  { summary: 'metropolis', votes: { ines_okoye: 1, 'raghav-b': 1, 'meilin-hart': 1 } },
  { summary: 'bounded-gaps', votes: { t_kowalczyk: 1, 'meilin-hart': 1 } },
  { summary: 'fft', votes: { 'meilin-hart': 1, t_kowalczyk: 1, 'raghav-b': 1 } },
  { summary: 'erdos-ramsey', votes: { 'meilin-hart': 1 } },
  { summary: 'fdr', votes: { 'raghav-b': 1, solveig: 1, 'meilin-hart': 1 } },
  { summary: 'most-findings-false', votes: { 'raghav-b': 1, t_kowalczyk: 1, solveig: -1 } },
  { summary: 'lemons', votes: { ines_okoye: 1, 'meilin-hart': 1 } },
]

export const commentVotes: { comment: string; votes: Votes }[] = [
  { comment: 'adam-axes', votes: { 'meilin-hart': 1 } },
  { comment: 'adam-axes-proof', votes: { 'meilin-hart': 1, ines_okoye: 1, t_kowalczyk: 1 } },
  { comment: 'fails-momentum-numbers', votes: { 'meilin-hart': 1, solveig: 1 } },
  { comment: 'attention-root', votes: { 'meilin-hart': 1, ines_okoye: 1 } },
  { comment: 'vae-wiggles', votes: { ines_okoye: 1, solveig: 1 } },
  { comment: 'fluctuation-dispersion', votes: { 'raghav-b': 1, solveig: 1 } },
  { comment: 'jackpots-plating-answer', votes: { 'raghav-b': 1, ines_okoye: 1 } },
  { comment: 'bell-minimum', votes: { t_kowalczyk: 1, 'meilin-hart': 1, 'raghav-b': 1 } },
  { comment: 'fdr-correlated-answer', votes: { 'raghav-b': 1 } },
]

/** Readers of each paper in the last thirty days, to be spread over them. */
export const readers: Record<string, number> = {
  'conf/nips/VaswaniSPUJGKP17': 412,
  'journals/corr/KingmaB14': 388,
  'conf/cvpr/HeZRS16': 241,
  'journals/corr/KingmaW13': 176,
  'conf/nips/GoodfellowPMXWOCB14': 163,
  '10.1103/physicsphysiquefizika.1.195': 149,
  '10.1113/jphysiol.1952.sp004764': 128,
  '10.1371/journal.pmed.0020124': 121,
  '10.1111/j.2517-6161.1995.tb02031.x': 117,
  '10.1090/s0025-5718-1965-0178586-1': 104,
  '10.1002/j.1538-7305.1948.tb01338.x': 96,
  '10.1063/1.1699114': 83,
  '10.1103/physrev.47.777': 77,
  '10.1093/genetics/28.6.491': 71,
  '10.2307/1879431': 66,
  '10.4007/annals.2014.179.3.7': 58,
  '10.1090/s0002-9904-1947-08785-1': 52,
  '10.1098/rstb.1952.0012': 49,
  '10.1126/science.177.4047.393': 44,
  '10.1038/217624a0': 37,
  '10.1080/00029890.1966.11970915': 31,
}
