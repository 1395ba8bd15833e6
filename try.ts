import { readFileSync } from 'node:fs';
import { openRdkit } from '#chemistry/rdkit.ts';
import { cnFentanyl2019 } from '#controls/rules/cn-fentanyl-2019.ts';
import { usFentanylRelated } from '#controls/rules/us-fentanyl-related.ts';
import { gbFentanyl } from '#controls/rules/gb-fentanyl.ts';
const c = await openRdkit();
const subs = JSON.parse(readFileSync('data/controls/substances.json','utf8')).substances;
const by = new Map(subs.map((s:any)=>[s.id,s.structure?.smiles]));
const test = JSON.parse(readFileSync('/work/shared/reference/controls/class_test.json','utf8'));
const extra: any = {'N-boc-norfentanyl (test)':'CCC(=O)N(c1ccccc1)C1CCN(C(=O)OC(C)(C)C)CC1','loperamide (negative)':'CN(C)C(=O)C(CCN1CCC(O)(c2ccc(Cl)cc2)CC1)(c1ccccc1)c1ccccc1','paracetamol (negative)':'CC(=O)Nc1ccc(O)cc1','bezitramide (negative)':'CCC(=O)N1c2ccccc2N(C1=O)C1CCN(CCC(C#N)(c2ccccc2)c2ccccc2)CC1','lidocaine (negative)':'CCN(CC)CC(=O)Nc1c(C)cccc1C'};
const show=(o:any)=>o.answer==='outside'?`no(${o.because})`:`${o.answer}:${[...new Set(o.met.map((m:any)=>m.clause))].join('+')}${o.because?'?'+o.because:''}`;
for (const [id,cn,us,uk] of test){ const s=(by.get(id)??extra[id]) as string; if(!s){console.log('??',id);continue} const r=c.read(s); if(r.kind!=='molecule'){console.log('unread',id,r.why);continue}
 console.log(id.padEnd(30),cn.padEnd(18),show(cnFentanyl2019(r.molecule)).padEnd(30),'|',us.padEnd(20),show(usFentanylRelated(r.molecule)).padEnd(24),'|',uk.slice(0,16).padEnd(16),show(gbFentanyl(r.molecule))); }
