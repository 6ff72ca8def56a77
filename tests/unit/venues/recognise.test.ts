import { describe, expect, it } from 'vitest'
import { currentKey, fieldOfVenue, issnOf, recognised, streamOf } from '@/lib/venues/recognise'
import { nameKey } from '@/lib/venues/spelling'

/** Spellings that are met with, parted by bars; of `-` none is a known venue. */
const spellings: [key: string, names: string][] = [
  ['conf/nips', `NIPS | nips | NeurIPS | NeurIPS 2019 | NIPS'17 | NIPS 2017 | NIPS 30 | Neural Information Processing Systems | In Advances in Neural Information Processing Systems 27
    | Advances in Neural Information Processing Systems 25 (NIPS 2012) | Adv. Neural Inf. Process. Syst. | 31st Conference on Neural Information Processing Systems (NIPS 2017), Long Beach, CA, USA
    | Proceedings of the 32nd International Conference on Neural Information Processing Systems | Thirty-sixth Conference on Neural Information Processing Systems | ADVANCES IN NEURAL INFORMATION PROCESSING SYSTEMS
    | Advances in Neural Information Processing Systems 30: Annual Conference on Neural Information Processing Systems 2017, December 4-9, 2017, Long Beach, CA, USA`],
  ['conf/icml', `ICML | ICML 2015 | ICML '15 | Proceedings of the 31st International Conference on Machine Learning | Proceedings of the Twenty-First International Conference on Machine Learning
    | Proc. 32nd International Conference on Machine Learning (ICML) | Proc. Int. Conf. Mach. Learn. | Proceedings of the 34th International Conference on Machine Learning, ICML 2017, Sydney, NSW, Australia, 6-11 August 2017
    | International Conference on Machine Learning, 2020 | Proceedings of the International Conference on Machine Learning (ICML-14) | Machine Learning, Proceedings of the Twenty-Second International Conference (ICML 2005)`],
  ['conf/iclr', `ICLR | ICLR 2016 | International Conference on Learning Representations (ICLR) | 3rd International Conference on Learning Representations, ICLR 2015, San Diego, CA, USA, May 7-9, 2015, Conference Track Proceedings | The Ninth International Conference on Learning Representations | Int. Conf. Learn. Represent.`],
  ['conf/aaai', `AAAI | AAAI-20 | Proceedings of the AAAI Conference on Artificial Intelligence | The Thirty-Second AAAI Conference on Artificial Intelligence | Proceedings of the Twenty-Ninth AAAI Conference on Artificial Intelligence, January 25-30, 2015, Austin, Texas, USA | Proc. AAAI Conf. Artif. Intell.`],
  ['conf/ijcai', `IJCAI | IJCAI 2019 | Proceedings of the Twenty-Eighth International Joint Conference on Artificial Intelligence | 24th International Joint Conference on Artificial Intelligence (IJCAI 2015)`],
  ['conf/uai', `UAI | Uncertainty in Artificial Intelligence | Proceedings of the Thirty-First Conference on Uncertainty in Artificial Intelligence | UAI 2018`],
  ['conf/aistats', `AISTATS | Artificial Intelligence and Statistics | International Conference on Artificial Intelligence & Statistics | Proceedings of the 22nd International Conference on Artificial Intelligence and Statistics`],
  ['conf/colt', `COLT | Conference on Learning Theory | Proceedings of the 28th Conference on Learning Theory | 31st Annual Conference on Learning Theory | Proceedings of the eleventh annual conference on Computational learning theory`],
  ['conf/pkdd', `ECML PKDD | ECML/PKDD 2015 | Machine Learning and Knowledge Discovery in Databases | Joint European Conference on Machine Learning and Knowledge Discovery in Databases`],
  ['conf/cvpr', `CVPR | CVPR 2016 | CVPR'05 | 2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR) | Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition
    | Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition | 2022 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR) | Computer Vision and Pattern Recognition
    | 2005 IEEE Computer Society Conference on Computer Vision and Pattern Recognition (CVPR'05) | IEEE Conf. Comput. Vis. Pattern Recognit. | Proc. IEEE Conf. on Computer Vision and Pattern Recognition
    | IEEE Conference on Computer Vision and Pattern Recognition, CVPR 2017, Honolulu, HI, USA, July 21-26, 2017`],
  ['conf/iccv', `ICCV | Proceedings of the IEEE International Conference on Computer Vision | 2017 IEEE International Conference on Computer Vision (ICCV) | Proceedings of the IEEE/CVF International Conference on Computer Vision | International Conference on Computer Vision`],
  ['conf/eccv', `ECCV | ECCV 2014 | European Conference on Computer Vision | Computer Vision – ECCV 2014 | Computer Vision - ECCV 2016 - 14th European Conference, Amsterdam | Proceedings of the European Conference on Computer Vision (ECCV)`],
  ['conf/wacv', `WACV | 2021 IEEE Winter Conference on Applications of Computer Vision (WACV)`],
  ['conf/miccai', `MICCAI | Medical Image Computing and Computer-Assisted Intervention – MICCAI 2015 | International Conference on Medical image computing and computer-assisted intervention | Medical Image Computing and Computer Assisted Intervention - MICCAI 2018`],
  ['conf/acl', `ACL | ACL 2019 | Proceedings of the 57th Annual Meeting of the Association for Computational Linguistics | Association for Computational Linguistics | Proceedings of the 56th Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers) | Annual Meeting of the ACL`],
  ['conf/emnlp', `EMNLP | Proceedings of the 2014 Conference on Empirical Methods in Natural Language Processing | Proceedings of the 2014 Conference on Empirical Methods in Natural Language Processing (EMNLP) | Empirical Methods in Natural Language Processing
    | Proceedings of the 2019 Conference on Empirical Methods in Natural Language Processing and the 9th International Joint Conference on Natural Language Processing (EMNLP-IJCNLP)`],
  ['conf/naacl', `NAACL | NAACL-HLT | Proceedings of the 2019 Conference of the North American Chapter of the Association for Computational Linguistics: Human Language Technologies, Volume 1 (Long and Short Papers) | NAACL HLT 2016 | Proceedings of the 2018 Conference of the North American Chapter of the Association for Computational Linguistics`],
  ['conf/coling', `COLING | Proceedings of the 28th International Conference on Computational Linguistics`],
  ['conf/interspeech', `INTERSPEECH | Interspeech 2019 | Proc. Interspeech 2020`],
  ['conf/icassp', `ICASSP | 2013 IEEE International Conference on Acoustics, Speech and Signal Processing | IEEE International Conference on Acoustics, Speech, & Signal Processing (ICASSP) | Acoustics, Speech and Signal Processing (ICASSP), 2013 IEEE International Conference on`],
  ['conf/icra', `ICRA | 2017 IEEE International Conference on Robotics and Automation (ICRA) | IEEE Int. Conf. Robot. Autom.`],
  ['conf/iros', `IROS | 2012 IEEE/RSJ International Conference on Intelligent Robots and Systems | 2017 IEEE/RSJ Int. Conf. on Intelligent Robots and Systems (IROS)`],
  ['conf/corl', `CoRL | Conference on Robot Learning | 2nd Annual Conference on Robot Learning`],
  ['conf/kdd', `KDD | KDD '16 | Proceedings of the 22nd ACM SIGKDD International Conference on Knowledge Discovery and Data Mining | Proceedings of the 20th ACM SIGKDD international conference on Knowledge discovery & data mining | SIGKDD | Knowledge Discovery and Data Mining`],
  ['conf/www', `WWW | WWW '10 | The Web Conference | Proceedings of the 26th International Conference on World Wide Web | The World Wide Web Conference | Proceedings of the Web Conference 2020 | Proceedings of the ACM Web Conference 2022`],
  ['conf/sigir', `SIGIR | Proceedings of the 42nd International ACM SIGIR Conference on Research and Development in Information Retrieval | ACM SIGIR 2016`],
  ['conf/sigmod', `SIGMOD | Proceedings of the 2018 International Conference on Management of Data | ACM SIGMOD International Conference on Management of Data | SIGMOD '14`],
  ['conf/icde', `ICDE | 2015 IEEE 31st International Conference on Data Engineering | Proc. ICDE`],
  ['conf/stoc', `STOC | Proceedings of the 47th Annual ACM Symposium on Theory of Computing | Proceedings of the forty-seventh annual ACM symposium on Theory of Computing | STOC '96 | 3rd Annual ACM Symposium on Theory of Computing`],
  ['conf/focs', `FOCS | 42nd IEEE Symposium on Foundations of Computer Science | 2015 IEEE 56th Annual Symposium on Foundations of Computer Science | Proc. 35th Annual Symposium on Foundations of Computer Science`],
  ['conf/soda', `SODA | Proceedings of the Twenty-Ninth Annual ACM-SIAM Symposium on Discrete Algorithms | ACM–SIAM Symposium on Discrete Algorithms`],
  ['conf/crypto', `CRYPTO | Advances in Cryptology – CRYPTO 2013 | Advances in Cryptology - CRYPTO '99 | Annual International Cryptology Conference | CRYPTO '84`],
  ['conf/eurocrypt', `EUROCRYPT | EUROCRYPT 2010 | Advances in Cryptology — EUROCRYPT '98`],
  ['conf/ccs', `CCS | Proceedings of the 2016 ACM SIGSAC Conference on Computer and Communications Security | CCS '15`],
  ['conf/sp', `IEEE S&P | 2017 IEEE Symposium on Security and Privacy (SP) | IEEE Symposium on Security & Privacy`],
  ['conf/uss', `USENIX Security | 25th USENIX Security Symposium | USENIX Security Symposium, 2016 | 27th USENIX Security Symposium (USENIX Security 18)`],
  ['conf/osdi', `OSDI | 12th USENIX Symposium on Operating Systems Design and Implementation | 12th USENIX Symposium on Operating Systems Design and Implementation (OSDI 16)`],
  ['conf/sosp', `SOSP | Proceedings of the 26th Symposium on Operating Systems Principles | Proceedings of the nineteenth ACM symposium on Operating systems principles`],
  ['conf/popl', `POPL | POPL '77 | Proceedings of the 4th ACM SIGACT-SIGPLAN symposium on Principles of programming languages`],
  ['conf/pldi', `PLDI | Proceedings of the 36th ACM SIGPLAN Conference on Programming Language Design and Implementation`],
  ['conf/icse', `ICSE | 2018 IEEE/ACM 40th International Conference on Software Engineering (ICSE) | Proceedings of the 38th International Conference on Software Engineering`],
  ['conf/chi', `CHI | CHI '18 | Proceedings of the 2018 CHI Conference on Human Factors in Computing Systems | Proceedings of the SIGCHI Conference on Human Factors in Computing Systems`],
  ['conf/gecco', `GECCO | Proceedings of the Genetic and Evolutionary Computation Conference | Proceedings of the 11th Annual conference on Genetic and evolutionary computation`],
  ['conf/recomb', `RECOMB | Research in Computational Molecular Biology`],
  ['journals/jmlr', `JMLR | J. Mach. Learn. Res. | Journal of Machine Learning Research | The Journal of Machine Learning Research | J Mach Learn Res | Journal of Machine Learning Research 15 | journal of machine learning research | J. of Machine Learning Research`],
  ['journals/tmlr', `TMLR | Trans. Mach. Learn. Res. | Transactions on Machine Learning Research`],
  ['journals/pami', `TPAMI | PAMI | IEEE Trans. Pattern Anal. Mach. Intell. | IEEE Transactions on Pattern Analysis & Machine Intelligence | IEEE Trans. on Pattern Analysis and Machine Intelligence`],
  ['journals/neco', `Neural Computation | Neural Comput. | Neural Comput`],
  ['journals/ml', `Machine Learning | Mach. Learn. | Mach Learn | Machine Learning Journal`],
  ['journals/tit', `IEEE Trans. Inf. Theory | IEEE Transactions on Information Theory | IEEE Trans. Inform. Theory`],
  ['journals/cacm', `CACM | Commun. ACM | Communications of the ACM`],
  ['journals/jacm', `JACM | J. ACM | Journal of the ACM`],
  ['journals/siamcomp', `SIAM J. Comput. | SIAM Journal on Computing | SICOMP`],
  ['journals/pvldb', `PVLDB | Proc. VLDB Endow. | Proceedings of the VLDB Endowment`],
  ['journals/tacl', `TACL | Trans. Assoc. Comput. Linguist. | Transactions of the Association for Computational Linguistics`],
  ['journals/pieee', `Proceedings of the IEEE | Proc. IEEE`],
  ['journals/micro', `IEEE Micro`],
  ['journals/nature', `Nature | NATURE | nature | Nature (London) | Nature 521`],
  ['journals/science', `Science | SCIENCE | Science (New York, N.Y.)`],
  ['journals/cell', `Cell | CELL`],
  ['journals/pnas', `PNAS | Proc. Natl. Acad. Sci. U.S.A. | Proc. Natl. Acad. Sci. USA | Proc Natl Acad Sci U S A | Proceedings of the National Academy of Sciences | Proceedings of the National Academy of Sciences of the United States of America`],
  ['journals/plos-one', `PLoS ONE | PLOS ONE | PLoS One | plos one`],
  ['journals/nature-communications', `Nature Communications | Nat. Commun. | Nat Commun | NATURE COMMUNICATIONS`],
  ['journals/nature-methods', `Nature Methods | Nat. Methods | Nat Methods`],
  ['journals/physical-review-letters', `Phys. Rev. Lett. | Physical Review Letters | Phys Rev Lett | PRL | PHYSICAL REVIEW LETTERS | Phys. Rev. Letters | Phys. Rev. Lett. 116`],
  ['journals/physical-review-d', `Phys. Rev. D | Physical Review D | Phys Rev D | Phys. Rev. D 101`],
  ['journals/physical-review', `Phys. Rev. | Physical Review | The Physical Review`],
  ['journals/reviews-of-modern-physics', `Rev. Mod. Phys. | Reviews of Modern Physics | Rev Mod Phys`],
  ['journals/journal-of-high-energy-physics', `JHEP | Journal of High Energy Physics | J. High Energy Phys. | J. High Energ. Phys.`],
  ['journals/communications-in-mathematical-physics', `Commun. Math. Phys. | Communications in Mathematical Physics | Comm. Math. Phys.`],
  ['journals/astrophysical-journal', `ApJ | Astrophys. J. | The Astrophysical Journal | Astrophysical Journal`],
  ['journals/mnras', `MNRAS | Mon. Not. R. Astron. Soc. | Monthly Notices of the Royal Astronomical Society | Mon. Not. Roy. Astron. Soc.`],
  ['journals/astronomy-and-astrophysics', `A&A | Astronomy & Astrophysics | Astronomy and Astrophysics | Astron. Astrophys.`],
  ['journals/annals-of-mathematics', `Ann. of Math. | Annals of Mathematics | Ann. Math. | The Annals of Mathematics`],
  ['journals/inventiones-mathematicae', `Invent. Math. | Inventiones mathematicae | Inventiones Mathematicae`],
  ['journals/publications-mathematiques-ihes', `Publ. Math. IHÉS | Publications mathématiques de l'IHÉS | Publ. Math. IHES | Publications Mathematiques de l’IHES`],
  ['journals/journal-of-the-ams', `J. Amer. Math. Soc. | J. Am. Math. Soc. | Journal of the American Mathematical Society`],
  ['journals/siamrev', `SIAM Review | SIAM Rev.`],
  ['journals/annals-of-statistics', `Ann. Stat. | Ann. Statist. | The Annals of Statistics | Annals of Statistics`],
  ['journals/jasa', `JASA | J. Amer. Statist. Assoc. | J. Am. Stat. Assoc. | Journal of the American Statistical Association`],
  ['journals/jrss-b', `Journal of the Royal Statistical Society, Series B | J. R. Stat. Soc. B | Journal of the Royal Statistical Society: Series B (Statistical Methodology) | J. Roy. Statist. Soc. Ser. B`],
  ['journals/biometrika', `Biometrika | BIOMETRIKA`],
  ['journals/american-economic-review', `AER | Am. Econ. Rev. | American Economic Review | The American Economic Review`],
  ['journals/quarterly-journal-of-economics', `QJE | The Quarterly Journal of Economics | Q. J. Econ. | Quarterly Journal of Economics`],
  ['journals/new-england-journal-of-medicine', `NEJM | N. Engl. J. Med. | N Engl J Med | The New England Journal of Medicine`],
  ['journals/lancet', `Lancet | The Lancet | LANCET`],
  ['journals/jama', `JAMA | Journal of the American Medical Association`],
  ['journals/bmj', `BMJ | British Medical Journal | The BMJ | Br. Med. J.`],
  ['journals/nar', `NAR | Nucleic Acids Res. | Nucleic Acids Research | Nucleic Acids Res`],
  ['journals/bioinformatics', `Bioinformatics | BIOINFORMATICS`],
  ['journals/ploscb', `PLoS Comput. Biol. | PLoS Computational Biology | PLOS Comput Biol`],
  ['journals/journal-of-neuroscience', `J. Neurosci. | The Journal of Neuroscience | Journal of Neuroscience`],
  ['journals/neuroimage', `NeuroImage | Neuroimage | NEUROIMAGE`],
  ['journals/trends-in-cognitive-sciences', `Trends Cogn. Sci. | Trends in Cognitive Sciences | Trends Cogn Sci`],
  ['journals/jacs', `JACS | J. Am. Chem. Soc. | Journal of the American Chemical Society | J Am Chem Soc`],
  ['journals/angewandte-chemie', `Angew. Chem. Int. Ed. | Angewandte Chemie International Edition | Angew. Chem., Int. Ed. | Angewandte Chemie`],
  ['journals/geophysical-research-letters', `Geophys. Res. Lett. | Geophysical Research Letters | GRL`],
  ['-', `NIPS Workshop | NIPS 2016 Workshop on Interpretable Machine Learning | NeurIPS Deep Learning Workshop | Workshop @ NeurIPS | CVPR Workshops | 2019 IEEE/CVF Conference on Computer Vision and Pattern Recognition Workshops (CVPRW)
    | Findings of the Association for Computational Linguistics: EMNLP 2020 | ICLR Workshop Track | GECCO Companion | Companion Proceedings of the The Web Conference 2018 | Extended Abstracts of the 2019 CHI Conference on Human Factors in Computing Systems
    | Nature Reviews Invented | Science Fiction Studies | Sciences | Natural | Cells | Cell Biology International | Neurons and Wires | Journal of Science | Physical Reviews of Letters in Poetry | Machine Learning and Applications
    | Journal of Physics | ACM | IEEE | Proceedings | Conference | International Conference | Blood Advances | Journal of Mathematics | International Conference on Invented Things | Lecture Notes in Computer Science | arXiv | CoRR | 2018 | The | `],
]
const table = spellings.flatMap(([key, names]) => names.split('|').map((name) => [name.replace(/\s+/g, ' ').trim(), key === '-' ? undefined : key] as const))

it('is a table of hundreds', () => expect(table.length).toBeGreaterThan(300))
it.each(table)('%j is %s', (name, key) => expect(recognised({ name })).toBe(key))

describe('identifiers', () => {
  it.each([
    ['conf/nips/VaswaniSPUJGKP17', 'conf/nips'], ['journals/jmlr/SrivastavaHKSS14', 'journals/jmlr'], ['conf/neurips/Someone21', 'conf/nips'], ['conf/nipsworkshop/X20', undefined],
    ['10.1103/physrevlett.116.061102', 'journals/physical-review-letters'], ['10.1103/physrev.47.777', 'journals/physical-review'], ['10.1038/s41586-021-03819-2', 'journals/nature'],
    ['10.1038/nature14539', 'journals/nature'], ['10.1038/ncomms1234', 'journals/nature-communications'], ['10.1038/nrneurol.2012.1', undefined], ['10.1038/nrn3475', 'journals/nature-reviews-neuroscience'],
    ['10.1126/science.1127647', 'journals/science'], ['10.1126/sciadv.abc1234', 'journals/science-advances'], ['10.1371/journal.pone.0000308', 'journals/plos-one'],
    ['10.1016/s0140-6736(20)30183-5', 'journals/lancet'], ['10.1016/0092-8674(81)90413-x', 'journals/cell'], ['10.1016/j.cell.2006.07.024', 'journals/cell'], ['10.1080/01621459.2017.1285773', 'journals/jasa'],
    ['10.1002/(sici)1097-0258(19980815/30)17:15/16', 'journals/statistics-in-medicine'], ['10.1088/1367-2630/12/5/053027', 'journals/new-journal-of-physics'], ['10.1090/s0894-0347-1988-0000000-0', 'journals/journal-of-the-ams'],
    ['10.1109/cvpr.2016.90', 'conf/cvpr'], ['10.1109/cvpr52688.2022.01042', 'conf/cvpr'], ['10.1109/cvprw.2017.12', undefined], ['10.1109/tpami.2016.2577031', 'journals/pami'],
    ['10.1162/neco.1997.9.8.1735', 'journals/neco'], ['10.1021/ja00051a040', 'journals/jacs'], ['10.1021/jacsau.1c00000', undefined], ['10.1021/acs.langmuir.5b00001', undefined], ['10.1182/bloodadvances.2017000001', undefined],
    ['10.1145/3065386', undefined], ['10.48550/arxiv.1412.6980', undefined], ['10.', undefined], ['', undefined], ['1412.6980', undefined],
  ])('%s is of %s', (identifier, key) => expect(recognised({ name: '', identifiers: [identifier] })).toBe(key))

  it.each([[['0028-0836'], 'journals/nature'], [['00280836'], 'journals/nature'], [['1476-4687'], 'journals/nature'], [['0028-0837'], undefined], [['0302-9743'], undefined], [['nonsense', '1538-3598'], 'journals/jama'], [[], undefined]])(
    'the ISSNs %j are of %s', (issn, key) => expect(recognised({ name: 'Whatever', issn })).toBe(key))

  it('go before names, save that a workshop is no conference', () => {
    expect(recognised({ name: 'Science', identifiers: ['10.1038/s41586-021-03819-2'] })).toBe('journals/nature')
    expect(recognised({ name: 'NIPS Workshop on Things', key: 'conf/nips' })).toBeUndefined()
    expect(recognised({ name: '', key: 'conf/icaps' })).toBe('conf/aips')
    expect(recognised({ name: 'FAST', key: 'conf/fastest' })).toBeUndefined()
    expect(recognised({ name: 'Physical Review Letters', identifiers: ['journals/someprl/Noether18'] })).toBe('journals/physical-review-letters')
  })
})

it('knows keys of before, fields, and the streams of DBLP', () => {
  expect([currentKey('conf/neurips'), currentKey('conf/nips'), currentKey('conf/zzz')]).toEqual(['conf/nips', 'conf/nips', undefined])
  expect([fieldOfVenue('journals/cell'), fieldOfVenue('journals/nature'), fieldOfVenue('other/x')]).toEqual(['biology', undefined, undefined])
  expect([streamOf('journals/corr/abs-1412-6980'), streamOf('conf/iclr/KingmaB15'), streamOf('10.1038/s41586-1')]).toEqual([undefined, 'conf/iclr', undefined])
  expect([issnOf('2049-3630'), issnOf('2049-3631'), issnOf(' 0000006x '), issnOf('12345678')]).toEqual(['2049-3630', undefined, '0000-006X', undefined])
})

it('spells one name in one way', () => {
  const one = nameKey('Journal of Invented Things')
  for (const name of ['J. Invented Things', 'The Journal of Invented Things', 'JOURNAL OF INVENTED THINGS', 'Journal of Invented Things 12', 'Journal of Ìnvented  Things (2019)', 'Journal of the Invented Things, Vol. 3'.replace(', Vol. 3', '')]) expect(nameKey(name)).toBe(one)
  expect(nameKey('数学学报')).toBe('数学学报')
  expect(nameKey('')).toBe('')
})
