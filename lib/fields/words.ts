/**
 * How words begin, or two words, that tell a work's field: `subjects` among its keywords, `titles` even in a title alone.
 */
export const fieldWords: Record<string, { subjects: string; titles: string }> = {
  'computer-science': {
    subjects: `
      comput, algorithm, software, programming, internet, database, cryptograph, cybersecurity, robot,
      automata, compiler`,
    titles: `
      machine learning, deep learning, neural network, reinforcement learning, artificial intelligence,
      natural language, computer vision, object detection, language model, operating system,
      distributed system, information retrieval, recommender, speech recognition, convolutional,
      computational complexity, np-complete, np-hard, cryptograph, compiler, transformers, backpropagation,
      word embedding`,
  },
  biology: {
    subjects: `
      biolog, genetic, genom, protein, cell, dna, rna, evolution, ecolog, biochem, microb, botan, zoolog,
      bioinformatic, plant, animal, phylogen, biodivers`,
    titles: `
      gene expression, crispr, genome, genomic, protein structure, protein folding, transcriptom, phylogen,
      metagenom, chromosom, messenger rna, dna sequenc, saccharomyces, escherichia coli, drosophila,
      caenorhabditis, arabidopsis, zebrafish, biodiversity, nucleic acid, stem cell`,
  },
  physics: {
    subjects: `
      physic, quantum, optic, astronom, astrophys, cosmolog, relativ, particle, superconduct, magnet, plasma,
      thermodynamic, condensed, photon, nuclear`,
    titles: `
      quantum mechanic, quantum field, quantum gravit, dark matter, dark energy, black hole,
      gravitational wave, higgs, superconduct, neutrino, general relativity, bose-einstein, spin glass,
      graphene, topological insulator, galax, exoplanet, string theory, lattice qcd, neutron star`,
  },
  mathematics: {
    subjects: `
      mathemat, algebra, topolog, geometr, combinator, calculus, theorem, manifold, number theory,
      differential equation`,
    titles: `
      riemann, conjecture, algebraic geometry, homotopy, cohomology, elliptic curve, prime number,
      hilbert space, banach space, lie group, lie algebra, number theory, partial differential, galois,
      diophantine, category theory, modular form, k-theory, ergodic`,
  },
  medicine: {
    subjects: `
      medicin, medical, clinic, disease, patient, cancer, health, therap, surg, diagnos, pharmac,
      epidemiolog, oncolog, cardiolog, vaccin, drug, immunolog`,
    titles: `
      randomized controlled, randomised controlled, clinical trial, double-blind, placebo, mortality,
      myocardial, carcinoma, hypertension, diabet, covid-19, sars-cov-2, patients with, chemotherap,
      meta-analysis of randomi, breast cancer, lung cancer, prognos, tumor, tumour, hiv`,
  },
  neuroscience: {
    subjects: `
      neurosci, brain, neuron, cortex, cortical, hippocamp, synap, neuroimag, neurophysiol, cognitive neuro,
      neural circuit`,
    titles: `
      hippocamp, synaptic, visual cortex, prefrontal, fmri, neuroimaging, dopamin, action potential,
      neural circuit, spiking, electroencephal, basal ganglia, cerebell, place cell, motor cortex, amygdala,
      neurons in`,
  },
  statistics: {
    subjects: `
      statistic, probabilit, bayesian, stochastic, regression, inference, estimat, biostatistic, markov,
      time series`,
    titles: `
      confidence interval, maximum likelihood, false discovery, bootstrap, markov chain monte,
      hypothesis test, linear regression, lasso, bayesian inference, causal inference, missing data,
      time series, gaussian process, random walk, brownian motion, martingale`,
  },
  economics: {
    subjects: 'econom, financ, market, econometr, monetary, labor, labour, trade, fiscal, price, business, accounting',
    titles: `
      monetary policy, asset pric, stock return, labor market, labour market, game theory, unemployment,
      inflation expectation, exchange rate, minimum wage, business cycle, interest rate, moral hazard,
      auction, econometric, income inequality`,
  },
  chemistry: {
    subjects: 'chemi, catalys, molecul, synthesis, organic, polymer, electrochem, spectroscop, crystallograph, ligand',
    titles: `
      organocataly, catalyz, catalys, cross-coupling, enantioselect, asymmetric synthesis, total synthesis,
      metal-organic framework, density-functional, density functional theory, perovskite, chromatograph,
      mass spectrometry, c-h activation, electrolyte`,
  },
  engineering: {
    subjects: `
      engineer, manufactur, mechanical, electrical, aerospace, circuit, telecommunicat, antenna,
      signal processing, control theory, materials science`,
    titles: `
      finite element, fault detection, power grid, power system, mimo, antenna, model predictive control,
      turbulent flow, combustion, additive manufacturing, structural health, wireless communication,
      kalman filter, semiconductor device, pid control`,
  },
  'earth-science': {
    subjects: `
      earth, geolog, geophys, climat, atmospher, ocean, hydrolog, meteorolog, seismo, geograph, geochem,
      environmental science, remote sensing`,
    titles: `
      climate change, global warming, earthquake, plate tectonic, sea level, ice sheet, glacier,
      ocean circulation, el nino, precipitation, greenhouse gas, paleoclimat, carbon dioxide emission,
      seismic, volcan, groundwater, aerosol`,
  },
  psychology: {
    subjects: 'psycholog, cognition, behavio, emotion, personality, memory, attention, psychiatr, perception, mental',
    titles: `
      working memory, self-esteem, personality trait, cognitive bias, well-being, short-term memory,
      episodic memory, attachment style, psychotherap, intelligence test, stereotype, emotion regulation`,
  },
  'social-science': {
    subjects: `
      sociolog, social, politic, education, law, anthropolog, linguistic, demograph, gender,
      communication studies, public policy, library and information`,
    titles: `
      social network analysis, political, democra, sociolog, inequality in education, public opinion,
      social capital, peer review, scientometric, bibliometric, migration polic, voting behavio`,
  },
}
