/**
 * How ISO 4 shortens the words that names of venues are made of; a hyphen stands for any ending. What is not here keeps its length.
 */
const words = `
abstract-:abstr nature:nat academ-:acad academy:acad account-:account acoust-:acoust advance-:adv agricultur-:agric america-:am amer:am
anal-:anal anatom-:anat angewandte:angew annal-:ann annual:annu annals:ann anthropolog-:anthropol application-:appl applied:appl
approximat-:approx archi-:arch artificial:artif association-:assoc astronom-:astron astrophys-:astrophys atmospher-:atmos
automatic:autom automation:autom behavio-:behav biochem-:biochem bioengineer-:bioeng bioinformatic-:bioinform biolog-:biol
biomedic-:biomed biophys-:biophys biotechnolog-:biotechnol botan-:bot british:br bulletin-:bull business:bus canadian:can cardiolog-:cardiol
cataly-:catal chemi-:chem chinese:chin circuits:circuits climat-:clim clinic-:clin cogniti-:cogn colloqui-:colloq combinator-:comb
comm:commun communicati-:commun comparative:comp comput-:comput conference-:conf control-:control crystallograph-:crystallogr current:curr cybernetic-:cybern
dermatolog-:dermatol development-:dev differenti-:differ discover-:discov discussion-:discuss disease-:dis distributed:distrib dynamic-:dyn
ecolog-:ecol econom-:econ econometri-:econometri education-:educ electric-:electr electro:electro electronic-:electron electrochem-:electrochem
empirical:empir endow-:endow endocrinolog-:endocrinol engineer-:eng england:engl environment-:environ epidemiolog-:epidemiol equation-:equ ergodic:ergod
europe-:eur evolution-:evol experiment-:exp expert:expert financ-:financ foundation-:found frontiers:front function-:funct
gastroenterolog-:gastroenterol genetic-:genet genomic-:genom geograph-:geogr geolog-:geol geometr-:geom geophys-:geophys geoscience-:geosci
global:glob graphic-:graph hematolog-:hematol histor-:hist hospital-:hosp human:hum hydraul-:hydraul hydrolog-:hydrol hygien-:hyg
immunolog-:immunol industr-:ind infect-:infect inform:inf informati-:inf inorganic:inorg institut-:inst instrument-:instrum intellig-:intell
interact-:interact interdisciplin-:interdiscip international-:int invent-:invent journal-:j knowledge:knowl language-:lang learning:learn letter-:lett
librar-:libr linguistic-:linguist logic-:log machin-:mach magazine:mag magnet-:magn management:manag manufactur-:manuf marine:mar market-:mark
material-:mater mathemat-:math mechani-:mech medic-:med metabol-:metab metallurg-:metall meteorolog-:meteorol microbiolog-:microbiol
microscop-:microsc mining:min model-:model modern:mod molecul-:mol monthly:mon morpholog-:morphol multidisciplin-:multidiscip
national:natl natural:nat network-:netw neurobiolog-:neurobiol neurochem-:neurochem neurolog-:neurol neurophysiolog-:neurophysiol
neuropsycholog-:neuropsychol neuroscience-:neurosci nuclear:nucl number:number numeric-:numer nutrition-:nutr obstetric-:obstet oceanograph-:oceanogr
oncolog-:oncol operation-:oper ophthalmolog-:ophthalmol opinion-:opin optic-:opt optimi-:optim organic:org organization-:organ
parasitolog-:parasitol patholog-:pathol pediatri-:pediatr perspective-:perspect pharmac-:pharmacol philosoph-:philos physi-:phys
physiolog-:physiol planet-:planet politic-:polit polymer-:polym probabilit-:probab proceeding-:proc process-:process program-:program
psychiatr-:psychiatry psycholog-:psychol public-:public quarterly:q radiat-:radiat radiolog-:radiol recognition:recognit reliab-:reliab report-:rep
research-:res resource-:resour respirat-:respir review-:rev robot-:robot represent-:represent roy:r royal:r scandinav-:scand scien-:sci section-:sect securit-:secur
seismolog-:seismol selected:sel seminar-:semin series:ser socia-:soc society:soc sociolog-:sociol software:softw spectroscop-:spectrosc
statist:stat statistic-:stat stochastic-:stoch structur-:struct stud-:stud supplement-:suppl surface-:surf surg-:surg sustainab-:sustain symboli-:symb
symposi-:symp system-:syst techni-:tech technolog-:technol telecommun-:telecommun theoretic-:theor therap-:ther thermal:therm thoracic:thorac
topic-:top topolog-:topol toxicolog-:toxicol transaction-:trans transport-:transp tropical:trop ultrasound:ultrasound universit-:univ urolog-:urol
vehicular:veh veterinar-:vet virolog-:virol vision:vis visual-:vis zoolog-:zool`

const entries = words.trim().split(/\s+/).map((entry) => entry.split(':') as [string, string])
const whole = new Map(entries.filter(([word]) => !word.endsWith('-')))
/** Roots by their first three letters, the longest first. */
const roots = new Map<string, [root: string, short: string][]>()
for (const [word, short] of entries.filter(([word]) => word.endsWith('-')).sort(([a], [b]) => b.length - a.length)) {
  const begin = word.slice(0, 3)
  roots.set(begin, [...(roots.get(begin) ?? []), [word.slice(0, -1), short]])
}

/** A word, in lower case and without accents, as ISO 4 shortens it; a shortened one stays as it is. */
export function abbreviated(word: string): string {
  return whole.get(word) ?? roots.get(word.slice(0, 3))?.find(([root, short]) => word !== short && word.startsWith(root))?.[1] ?? word
}
