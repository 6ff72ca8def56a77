import { it } from 'vitest'
import { render } from '../../lib/markdown/render'
const short=(h:string)=>h.replace(/<span class="katex">.*?<annotation[^>]*>(.*?)<\/annotation>.*?<\/math>/gs,'«$1»').replace(/<\/span><span class="katex-html".*?(<\/span>)+(?=[^<]|<(?!\/?span)|$)/gs,'').replace(/<span class="katex-display"[^>]*>/g,'§').replace(/\n/g,'⏎')
it('x', () => {
  for (const s of ['$\\newcommand{\\R}{\\mathbb{Q}}\\R$ $\\R$ $\\renewcommand{\\R}{z}\\R$ $\\newcommand{\\foo}[2]{#2#1}\\foo ab$','# head[^1] x\n\n[^1]: n','$x\\tag{1}\\frac$ $$y\\tag{2}$$','$\\df@tag$','$\\def\\a#1{\\def\\b##1{##1##1}}\\a{x}$'])console.log(short(render(s).html))
  const p='Lorem ipsum dolor sit amet $x$ '.repeat(5)
  for (const s of [`# T\n\n${p}[^1]\n\n[^1]: n\n\n${p} [a](http://b.c)\n\n![a](/images/a.png)\n\n$$y$$\n\n${p}\n\n${p}`,'word '.repeat(400),'- a\n- b ![x](/images/x.png)\n\n|a|\n|-|\n','![a](/images/a.png)','','Short **'+'bold word '.repeat(200)+'** end','x'.repeat(2000)]) {const r=render(s);console.log('EXC',r.excerpt.length,short(r.excerpt),'\nTEXT',JSON.stringify(r.text).slice(0,500))}
})
