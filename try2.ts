import { readFileSync } from 'node:fs';
import { openRdkit } from '#chemistry/rdkit.ts';
import { cnNitazene2025 } from '#controls/rules/cn-nitazene-2025.ts';
import { gbNitazene } from '#controls/rules/gb-nitazene.ts';
import { deBenzimidazoles2021 } from '#controls/rules/de-nitazene.ts';
import { usFourAnilinopiperidine } from '#controls/rules/four-anilinopiperidine.ts';
import { usFourPiperidone } from '#controls/rules/four-piperidone.ts';
import { usBmkGlycidic } from '#controls/rules/bmk-glycidic.ts';
import * as sim from '#controls/rules/similar-structure.ts';
const c = await openRdkit();
const subs = JSON.parse(readFileSync('data/controls/substances.json','utf8')).substances;
const show=(o:any)=>o.answer==='outside'?`no(${o.because})`:`${o.answer}:${[...new Set(o.met.map((m:any)=>m.clause))].join('+')}${o.because?'?'+o.because:''}`;
const rules={cnN:cnNitazene2025,gbN:gbNitazene,deN:deBenzimidazoles2021,us4AP:usFourAnilinopiperidine,us4P:usFourPiperidone,bmk:usBmkGlycidic,...sim};
for (const s of subs){ if(!s.structure) continue; const r=c.read(s.structure.smiles); if(r.kind!=='molecule'){console.log('unread',s.id);continue}
 const hits=Object.entries(rules).map(([k,f])=>[k,show((f as any)(r.molecule))]).filter(([,v])=>v!=='no(no-core)'); if(hits.length) console.log(s.id.padEnd(32),hits.map(h=>h.join('=')).join(' | ')); }
for (const s of ['O=C1CCN(C(=O)OC(C)(C)C)CC1','C1COC2(O1)CCNCC2','OC1(O)CCNCC1','Fc1ccc(NC2CCNCC2)cc1','CCOC(=O)C1(C)OC1c1ccccc1','CC(C)=O']) {const r=c.read(s); if(r.kind==='molecule') console.log(s,Object.entries(rules).map(([k,f])=>[k,show((f as any)(r.molecule))]).filter(([,v])=>v!=='no(no-core)').map(h=>h.join('=')).join(' | '))}
